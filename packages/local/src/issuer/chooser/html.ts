/** Text that is HTML already. */
export type Html = { readonly html: string };

const escape = (text: string): string => text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

type Part = Html | string | number | undefined | false | readonly Html[];

const render = (part: Part): string => {
  if (part === undefined || part === false) return "";
  if (typeof part === "string" || typeof part === "number") return escape(String(part));
  return "html" in part ? part.html : part.map(({ html }) => html).join("");
};

/** A template whose values are text unless they are HTML themselves. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html => ({
  html: strings.map((text, index) => text + render(parts[index])).join(""),
});
