/** Vietnamese lettering: đ after d, no f, j, w, z. */
const letters = "abcdđeghiklmnopqrstuvxy".split("");

/** The label that follows those there are: 3 after 2, đ after d, (4) after (3); the first is "1". */
export const nextLabel = (labels: readonly string[]): string => {
  const last = labels.at(-1) ?? "";
  const [, before = "", core = "", after = ""] = /^(\(?)(\d+|\p{L})([).]?)$/u.exec(last) ?? [];
  if (/^\d+$/.test(core)) return `${before}${Number(core) + 1}${after}`;
  const next = letters[letters.indexOf(core.toLocaleLowerCase("vi")) + 1];
  if (core !== "" && letters.includes(core.toLocaleLowerCase("vi")) && next !== undefined)
    return `${before}${next}${after}`;
  return labels.length === 0 ? "1" : "";
};
