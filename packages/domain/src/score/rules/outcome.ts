import type { Criterion } from "../../criteria/criterion.ts";
import type { Points, Rule, RuleType } from "../../criteria/rule.ts";
import type { Cell, Declared, Verdict } from "../../sheet/cell.ts";
import type { ScoreContext } from "../context.ts";
import type { Fraction } from "../exact.ts";
import type { Facts } from "../facts.ts";
import type { Step } from "../trace.ts";

/** What a rule makes of what was declared and what is known, before weights and appraisal. */
export type Outcome = {
  verdict: Verdict;
  /** Exact share of the criterion's weight. */
  share?: Fraction;
  /** Or points as the rule itself states them. */
  points?: Points;
  /** Or a bare value, compared within the group later. */
  raw?: number;
  /** Set from records rather than claimed by the participant: may leave the denominator. */
  established?: boolean;
  trace: Step[];
};

export type RuleOf<T extends RuleType> = Extract<Rule, { type: T }>;

/** All a rule may look at. */
export type Given<T extends RuleType = RuleType> = {
  rule: RuleOf<T>;
  criterion: Criterion;
  weight: Points;
  cell: Cell | undefined;
  facts: Facts;
  context: ScoreContext;
};

/** The declared value if it is of the kind asked for. */
export const declaredAs = <K extends Declared["kind"]>(
  cell: Cell | undefined,
  kind: K,
): Extract<Declared, { kind: K }> | undefined =>
  cell?.declared?.kind === kind ? (cell.declared as Extract<Declared, { kind: K }>) : undefined;

export const noData = (vi: string, en: string): Outcome => ({ verdict: "noData", trace: [{ vi, en }] });

export const verdictOf = (met: boolean): Verdict => (met ? "met" : "notMet");

export const resultVi = (met: boolean): string => (met ? "đạt" : "không đạt");
export const resultEn = (met: boolean): string => (met ? "met" : "not met");
