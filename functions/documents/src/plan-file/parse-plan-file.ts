import { codeFaults, lintPlan, PlanFile, type Fault, type LintContext, type PlanWarning } from "@thidua/domain";
import { sayIssue } from "@thidua/runtime";
import { LineCounter, parseDocument, type Document } from "yaml";
import { syntaxFaults } from "./syntax.ts";
import { placeOf, type Place } from "./place.ts";

/** A fault or a warning of a plan file, with its line and column (from 1) and the field. */
export type PlacedFault = Fault & Place;
export type PlacedWarning = PlanWarning & Place;

export type ParsedPlanFile =
  | { ok: true; plan: PlanFile; warnings: PlacedWarning[] }
  | { ok: false; faults: PlacedFault[] };

/** No plan comes near this; more is a wrong file. */
const maxCharacters = 1_000_000;

const refuse = (vi: string, en: string): ParsedPlanFile => ({
  ok: false,
  faults: [{ path: "", line: 1, column: 1, vi, en }],
});

type Issue = Parameters<typeof sayIssue>[0];

/** One fault for each field that doesn't belong, at its own line. */
const unfold = (issue: Issue): Issue[] => {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }));
  return [issue];
};

const faultOf = (issue: Issue, document: Document, lines: LineCounter): PlacedFault => {
  const keys = issue.path.map(String);
  const path = keys.join(".");
  const [vi, en] = sayIssue(issue);
  const where = path === "" ? ["Tệp", "The file"] : [path, path];
  return { path, ...placeOf(document, lines, keys), vi: `${where[0]}: ${vi}.`, en: `${where[1]}: ${en}.` };
};

/** The data of a sound document; undefined where its aliases would multiply without end. */
const dataOf = (document: Document): { value: unknown } | undefined => {
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
};

/**
 * Reads a plan file, YAML or JSON. A bad file is refused with every fault by line and field; a sound one comes with
 * warnings at the places a person should look at.
 */
export const parsePlanFile = (text: string, context: LintContext = {}): ParsedPlanFile => {
  if (text.length > maxCharacters)
    return refuse(
      "Tệp quá lớn (hơn 1.000.000 ký tự); kiểm tra có đúng tệp kế hoạch không.",
      "The file is too large (over 1,000,000 characters); is it the right file?",
    );
  const lines = new LineCounter();
  const document = parseDocument(text.normalize("NFC"), { lineCounter: lines, prettyErrors: false, strict: true });
  if (document.errors.length > 0) return { ok: false, faults: syntaxFaults(document, lines) };
  if (document.contents === null)
    return refuse("Tệp trống; chọn tệp kế hoạch.", "The file is empty; choose a plan file.");
  const data = dataOf(document);
  if (data === undefined)
    return refuse(
      "Tệp tham chiếu lặp quá nhiều; viết đầy đủ thay cho *tên.",
      "The file's aliases multiply too often; write them out.",
    );
  const parsed = PlanFile.safeParse(data.value, { reportInput: true });
  if (!parsed.success)
    return { ok: false, faults: parsed.error.issues.flatMap(unfold).map((issue) => faultOf(issue, document, lines)) };
  const at = <T extends { path: string }>(it: T): T & Place => ({
    ...it,
    ...placeOf(document, lines, it.path.split(".")),
  });
  const unknown = codeFaults(parsed.data);
  if (unknown.length > 0) return { ok: false, faults: unknown.map(at) };
  return { ok: true, plan: parsed.data, warnings: lintPlan(parsed.data, context).map(at) };
};
