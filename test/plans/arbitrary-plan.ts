import { CriterionId, Plan, type TenantId } from "@thidua/domain";
import * as fc from "fast-check";

const letters = Array.from("abcdeghiklmnopqrstuvxyAĐÊƠưáạảãàằắẵẳặ0123456789:#-“”'\"%/,.;() ");
const line = fc
  .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 40 })
  .map((it) => it.join("").normalize("NFC").replace(/ +/g, " ").trim())
  .filter((it) => it !== "");
const code = fc.constantFrom("collective", "head", "staff", "press");
const label = fc.constantFrom("", "a", "đ", "1", "(1)", "i1", "-", "+");
const points = fc.integer({ min: -10_000_000, max: 10_000_000 });
const percent = fc.integer({ min: 0, max: 1_000_000_000 });
const day = fc
  .date({ min: new Date("2001-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((it) => it.toISOString().slice(0, 10));
const some = <T>(of: fc.Arbitrary<T>, max = 3) => fc.array(of, { maxLength: max });
const maybe = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }, required: (keyof T)[]) =>
  fc.record(shape, { requiredKeys: required });

/** A rule of any type, with amounts anywhere in their range. */
const rule: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom({ type: "yesNo" }, { type: "chairScore" }),
  maybe(
    {
      type: fc.constant("ratio"),
      of: line,
      counted: line,
      excluding: line,
      operator: fc.constantFrom(">=", "="),
      target: percent,
    },
    ["type", "of", "counted", "operator", "target"],
  ),
  fc.record({
    type: fc.constant("choice"),
    options: fc.array(fc.record({ label: line, share: percent }), { minLength: 2, maxLength: 4 }),
  }),
  fc.record({
    type: fc.constant("levels"),
    unit: line,
    steps: fc.array(fc.record({ from: fc.integer(), points }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ type: fc.constantFrom("perOccurrence", "bonus", "penalty"), each: points, cap: points, unit: line }),
  maybe(
    {
      type: fc.constant("rankOrMovement"),
      rankAtMost: fc.integer({ min: 1, max: 99 }),
      topPercent: percent,
      riseAtLeast: fc.integer({ min: 1, max: 9 }),
    },
    ["type"],
  ),
  fc.record({ type: fc.constant("survey"), group: line }),
  maybe({ type: fc.constant("relativeToLeader"), unit: line, target: fc.integer() }, ["type", "unit"]),
  fc.record({
    type: fc.constant("auto"),
    fact: fc.constantFrom("childPlanIssued", "initiativeRegistered", "reportsOnTime"),
  }),
  maybe(
    {
      type: fc.constant("gate"),
      fact: fc.constantFrom("indexBand", "staffClass", "declared"),
      atLeast: line,
      yearOffset: fc.integer({ min: -3, max: 0 }),
      appliesTo: line,
    },
    ["type", "fact", "yearOffset"],
  ),
);

const bare = maybe(
  {
    label,
    name: line,
    nameEn: line,
    field: fc.constantFrom("steering", "digital"),
    rule,
    lock: fc.constantFrom("locked", "band", "free"),
    evidence: fc.constantFrom("required", "none"),
    appraiser: fc.constantFrom("justice", "oneStop"),
    source: fc.constant("IV.1.đ"),
    maxPoints: points,
    originMaxPoints: points,
    pointsBand: fc.record({ min: points, max: points }),
  },
  ["label", "name", "field", "rule", "lock", "evidence"],
);

type Tree = { own: object; items: Tree[] };
const tree = (depth: number): fc.Arbitrary<Tree> =>
  fc.record({ own: bare, items: depth === 0 ? fc.constant([]) : some(tree(depth - 1), 2) });

const due = fc.oneof(
  fc.record({
    precision: fc.constant("day"),
    wording: fc.constantFrom("before", "until"),
    day,
    style: fc.constantFrom("short", "long"),
  }),
  fc.record({
    precision: fc.constant("quarter"),
    wording: fc.constant("within"),
    year: fc.constant(2024),
    quarter: fc.integer({ min: 1, max: 4 }),
  }),
);

const body = maybe(
  {
    title: line,
    slogan: line,
    issuer: fc.record({ name: line, kind: fc.constantFrom("territorial", "departmental"), within: some(line) }),
    document: maybe(
      {
        number: fc.constantFrom("", "90"),
        symbol: fc.constantFrom("KH-UBND", "KH/UBND"),
        date: day,
        month: fc.constant("2025-02"),
      },
      [],
    ),
    legalBases: some(
      maybe(
        {
          kind: fc.constantFrom("plan", "decree"),
          number: line,
          date: day,
          issuer: line,
          title: line,
          relation: fc.constantFrom("legal", "parentCampaign"),
        },
        ["kind", "relation"],
      ),
    ),
    purposes: some(fc.record({ label, text: line, items: some(fc.record({ label, text: line })) })),
    period: fc.record({
      from: fc.oneof(fc.constant({ rule: "issue" }), fc.record({ rule: fc.constant("day"), day })),
      to: fc.oneof(
        fc.record({ rule: fc.constant("event"), event: line }),
        fc.record({ rule: fc.constant("day"), day, style: fc.constant("long") }),
      ),
    }),
    milestones: some(
      maybe(
        {
          kind: fc.constantFrom("dossier", "report"),
          name: line,
          due,
          combinedWith: some(line),
          sentTo: some(maybe({ to: line, through: line }, ["to"])),
        },
        ["kind", "name"],
      ),
    ),
    standards: some(
      fc.record({
        label,
        awards: fc.constant(["a1"]),
        state: fc.constantFrom("set", "pending"),
        conditions: some(fc.record({ label, text: line, rule })),
      }),
    ),
    recipients: fc.record({
      lines: some(
        maybe({ name: line, mark: fc.constantFrom("B/c", "c/đ"), role: fc.constantFrom("report", "direct") }, ["name"]),
      ),
      archive: some(line),
    }),
    signature: maybe({ signer: line, title: line, mode: fc.constantFrom("TM", "KT", "none"), onBehalfOf: line }, [
      "title",
      "mode",
    ]),
  },
  ["title"],
);

const idOf = (n: number) => CriterionId.parse(String(n).padStart(12, "0"));

/** Ids that count up: the same plan read twice gets the same ones. */
export const countingIds = (): (() => CriterionId) => {
  let next = 0;
  return () => idOf(next++);
};

export const origin = "TENANT000001" as TenantId;

/** Any stored plan whose criteria are all the tenant's own, each before those under it. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .record({ body, sets: some(fc.record({ subjectKind: code, scored: fc.boolean(), trees: some(tree(2)) }), 2) })
  .map(({ body: shared, sets }) => {
    const ids = countingIds();
    const criteria = sets.map(({ subjectKind, scored, trees }) => {
      const flat: unknown[] = [];
      const add = ({ own, items }: Tree, parent: string | undefined) => {
        const id = ids();
        flat.push({ ...own, id, origin, ...(parent === undefined ? {} : { parent }) });
        for (const item of items) add(item, id);
      };
      for (const it of trees) add(it, undefined);
      return { subjectKind, scored, criteria: flat };
    });
    const kinds = [...new Set(sets.map((it) => it.subjectKind))];
    return Plan.parse({
      ...shared,
      criteria,
      subjects: kinds.map((it) => ({ code: it, name: it, counts: "collective" })),
      awards: [{ code: "a1", name: "Giấy khen", kind: "commendation", authority: "Chủ tịch", level: "commune" }],
    });
  });
