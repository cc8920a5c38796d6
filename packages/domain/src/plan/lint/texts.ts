/** A piece of text of a plan and where it stands, as `purposes.0.text`. */
export type PlacedText = { path: string; text: string };

const quiet = new Set(["code", "rule", "precision", "wording", "style", "kind", "format", "level", "symbol", "source"]);

/** Every text a reader would see under a value, in order, with its place; codes and settings are left out. */
export const textsOf = (value: unknown, path = ""): PlacedText[] => {
  if (typeof value === "string") return value === "" ? [] : [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    quiet.has(key) ? [] : textsOf(inner, path === "" ? key : `${path}.${key}`),
  );
};
