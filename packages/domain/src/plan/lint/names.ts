import { fold } from "../../text.ts";
import type { LintablePlan } from "./warning.ts";

/** Words that say what sort of territory a name is of; longest first. */
export const territoryWords = [
  "thành phố",
  "thị trấn",
  "đặc khu",
  "thị xã",
  "phường",
  "quận",
  "huyện",
  "tỉnh",
  "xã",
] as const;

const lettersOf = (word: string) =>
  word
    .normalize("NFD")
    .replace(/[‘’ʼ`´]/g, "'")
    .toLowerCase()
    .split("")
    .toSorted()
    .join("");

/** A key that is the same for two spellings that differ only in apostrophe, case or where the tone mark sits. */
export const spellingKey = (name: string): string => name.split(" ").map(lettersOf).join(" ");

/** Whether two names differ only in apostrophe, case or where the tone mark sits (`Hòa`, `Hoà`). */
export const sameSpelling = (a: string, b: string): boolean => spellingKey(a) === spellingKey(b);

const anyCase = (word: string) =>
  `(?:${[word, word.slice(0, 1).toUpperCase() + word.slice(1), word.toUpperCase()].join("|")})`;
const properWord = String.raw`\p{Lu}[\p{L}’'ʼ]*(?:-\p{Lu}\p{L}*)?`;
const nameIn = new RegExp(
  String.raw`(?<!\p{L})(?<kind>${territoryWords.map(anyCase).join("|")})\s+(?<name>${properWord}(?:\s+${properWord}){0,4})`,
  "gu",
);

/** A place named in a text: its kind as written and its name. */
export type NamedPlace = { kind: string; name: string; full: string };

/** The places a text names with their kind: "xã Tùng Anh", "thành phố Móng Cái". */
export const placesIn = (text: string): NamedPlace[] =>
  [...text.matchAll(nameIn)].map((match) => {
    const kind = (match.groups?.["kind"] ?? "").toLowerCase();
    const name = match.groups?.["name"] ?? "";
    return { kind, name, full: `${kind} ${name}` };
  });

const kindOf = (name: string): string | undefined => {
  const folded = fold(name);
  return territoryWords.find((word) => folded.startsWith(`${fold(word)} `));
};

/** The issuer's own territory ("huyện Đắk R'Lấp") and those it lies in, each with its kind word. */
export const territoriesOf = (plan: Pick<LintablePlan, "issuer">) => {
  const place = (text: string) => {
    const kind = kindOf(text);
    return kind === undefined ? [] : [{ kind, name: text }];
  };
  const own = plan.issuer
    ? place(plan.issuer.name.replace(/^(Ủy|Uỷ) ban nhân dân\s+/iu, "").replace(/^UBND\s+/u, ""))
    : [];
  return { own: own[0], above: (plan.issuer?.within ?? []).flatMap(place) };
};
