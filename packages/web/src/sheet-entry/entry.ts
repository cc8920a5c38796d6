import type { CellView } from "@thidua/contract";
import type { Declared, Evidence, Rule, Verdict } from "@thidua/domain";
import { readNumber } from "../lib/format.ts";

/** What stands in the fields of one criterion, as typed: half a figure is kept too. */
export type Entry = {
  fields: Readonly<Record<string, string>>;
  /** Chosen instead of an answer. */
  instead?: Extract<Verdict, "notApplicable" | "noData"> | undefined;
  explanation: string;
  evidence: readonly Evidence[];
};

export type Reading = { declared: Declared } | { fault: "incomplete" | "notANumber" | "overTotal" } | { empty: true };

const fieldsOf: { [K in Declared["kind"]]: (declared: Extract<Declared, { kind: K }>) => Record<string, string> } = {
  yesNo: ({ met }) => ({ met: met ? "yes" : "no" }),
  ratio: ({ counted, of, excluded }) => ({
    counted: String(counted),
    of: String(of),
    ...(excluded > 0 && { excluded: String(excluded) }),
  }),
  choice: ({ option }) => ({ option: String(option) }),
  number: ({ value }) => ({ value: String(value).replace(".", ",") }),
  rank: ({ rank, of, previous }) => ({
    rank: String(rank),
    of: String(of),
    ...(previous !== undefined && { previous: String(previous) }),
  }),
  band: ({ name }) => ({ name }),
  points: ({ points }) => ({ points: String(points) }),
};

/** The fields as the saved cell fills them. */
export const entryOf = (cell: CellView | undefined): Entry => {
  const { declared, selfVerdict, explanation = "", evidence = [] } = cell ?? {};
  const instead = selfVerdict === "notApplicable" || selfVerdict === "noData" ? selfVerdict : undefined;
  const fields = declared
    ? (fieldsOf[declared.kind] as (it: Declared) => Record<string, string>)(declared)
    : selfVerdict === "met" || selfVerdict === "notMet"
      ? { met: selfVerdict === "met" ? "yes" : "no" }
      : {};
  return { fields, instead, explanation, evidence };
};

const whole = (typed: string | undefined): number | undefined => {
  const value = readNumber(typed ?? "");
  return value !== undefined && Number.isInteger(value) && value >= 0 ? value : undefined;
};

const isBlank = (typed: string | undefined): boolean => (typed ?? "").trim() === "";

const readRatio = ({ counted, of, excluded }: Entry["fields"], hasExcluding: boolean): Reading => {
  if (isBlank(counted) && isBlank(of)) return { empty: true };
  const [k, n, out] = [whole(counted), whole(of), hasExcluding && !isBlank(excluded) ? whole(excluded) : 0];
  if ((!isBlank(counted) && k === undefined) || (!isBlank(of) && n === undefined) || out === undefined)
    return { fault: "notANumber" };
  if (k === undefined || n === undefined) return { fault: "incomplete" };
  if (k > n) return { fault: "overTotal" };
  return { declared: { kind: "ratio", counted: k, of: n, excluded: out } };
};

const readRank = ({ rank, of, previous }: Entry["fields"]): Reading => {
  if (isBlank(rank) && isBlank(of)) return { empty: true };
  const [place, total] = [whole(rank), whole(of)];
  const before = isBlank(previous) ? undefined : whole(previous);
  if (!isBlank(previous) && !before) return { fault: "notANumber" };
  if (!place || !total) return { fault: isBlank(rank) || isBlank(of) ? "incomplete" : "notANumber" };
  if (place > total) return { fault: "overTotal" };
  return { declared: { kind: "rank", rank: place, of: total, ...(before !== undefined && { previous: before }) } };
};

/** What the typed fields declare under the criterion's rule, or why they don't yet. */
export const readEntry = (rule: Rule, { fields }: Entry): Reading => {
  if (rule.type === "ratio") return readRatio(fields, rule.excluding !== undefined);
  if (rule.type === "rankOrMovement") return readRank(fields);
  if (rule.type === "choice")
    return isBlank(fields["option"])
      ? { empty: true }
      : { declared: { kind: "choice", option: Number(fields["option"]) } };
  if (
    rule.type === "yesNo" ||
    (rule.type === "gate" && (rule.fact === "declared" || rule.fact === "headNotDisciplined"))
  )
    return isBlank(fields["met"]) ? { empty: true } : { declared: { kind: "yesNo", met: fields["met"] === "yes" } };
  if (rule.type === "gate")
    return isBlank(fields["name"])
      ? { empty: true }
      : { declared: { kind: "band", name: (fields["name"] ?? "").trim() } };
  if (isBlank(fields["value"])) return { empty: true };
  const value = readNumber(fields["value"] ?? "");
  return value === undefined ? { fault: "notANumber" } : { declared: { kind: "number", value } };
};

/** What goes to the server; an answer that isn't whole yet stays behind, the rest is saved. */
export const bodyOf = (rule: Rule, entry: Entry) => {
  const reading = readEntry(rule, entry);
  const explanation = entry.explanation.trim();
  return {
    ...(entry.instead === undefined && "declared" in reading && { declared: reading.declared }),
    ...(entry.instead !== undefined && { selfVerdict: entry.instead }),
    ...(explanation !== "" && { explanation }),
    evidence: [...entry.evidence],
  };
};
