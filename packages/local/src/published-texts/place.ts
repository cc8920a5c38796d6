import { lastAllowedDay, writeDue, writePeriod, type Due, type Period, type PlanFile } from "@thidua/domain";
import { datesOf, plain, spansOf, type Fact } from "./facts.ts";

/** What stands at one or more places of a plan, ready to be asked for facts. */
export type Place = { text: string; labels: ReadonlySet<string>; dates: ReadonlySet<string> };

const words: Record<string, string> = {
  law: "Luật",
  resolution: "Nghị quyết",
  decree: "Nghị định",
  decision: "Quyết định",
  plan: "Kế hoạch",
  conclusion: "Kết luận",
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const written = (value: Record<string, unknown>): string[] => {
  if ("precision" in value) return [writeDue(value as Due), lastAllowedDay(value as Due)];
  if (isObject(value["from"]) && "rule" in value["from"]) return [writePeriod(value as unknown as Period)];
  if ("rule" in value || "type" in value) return [];
  const number = value["number"];
  const symbol = value["symbol"];
  if (typeof symbol === "string") return [typeof number === "string" && number !== "" ? `${number}/${symbol}` : symbol];
  return typeof value["kind"] === "string" ? [words[value["kind"]] ?? ""] : [];
};

const collect = (value: unknown, texts: string[], labels: Set<string>): void => {
  if (typeof value === "string" || typeof value === "number") texts.push(String(value));
  if (!isObject(value)) return;
  texts.push(...(Array.isArray(value) ? [] : written(value)));
  for (const [key, inner] of Object.entries(value)) {
    if (key === "label" && typeof inner === "string") labels.add(inner.replace(/[()]|\.$/g, ""));
    else collect(inner, texts, labels);
  }
};

const at = (plan: PlanFile, path: string): unknown => {
  let value: unknown = plan;
  for (const key of path.split(".")) value = isObject(value) ? value[key] : undefined;
  return value;
};

/** Gathers the places by path (`purposes.0`); an unknown path is an error of the map. */
export const gather = (plan: PlanFile, paths: readonly string[]): Place => {
  const texts: string[] = [];
  const labels = new Set<string>();
  for (const path of paths) {
    const value = at(plan, path);
    if (value === undefined) throw new Error(`the plan has nothing at ${path}`);
    collect(value, texts, labels);
    // Every line of "Nơi nhận" is printed after a dash.
    if (path.startsWith("recipients")) labels.add("-");
  }
  const raw = texts.join("\n");
  return { text: plain(texts.join(" ; ")), labels, dates: new Set([...datesOf(raw), ...spansOf(raw)]) };
};

const holdsWord = (text: string, word: string): boolean => text.includes(` ${plain(word).trim()} `);

/** Whether the place has the fact: exactly, but for case, quotes, and abbreviations. */
export const holds = (place: Place, fact: Fact): boolean => {
  switch (fact.kind) {
    case "label":
      return place.labels.has(fact.text);
    case "date":
      return place.dates.has(fact.text);
    case "reference":
      return place.text.includes(plain(fact.text).trim());
    case "figure":
      return new RegExp(String.raw`(?<![\d.,])${fact.text.replace(/[.%]/g, String.raw`\$&`)}(?![\d%])`).test(
        place.text,
      );
    case "quote":
    case "name":
      return holdsWord(place.text, fact.text);
    default:
      return false;
  }
};
