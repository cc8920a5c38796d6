import * as z from "zod";
import { Rule } from "../../criteria/rule.ts";
import { PercentText, PointsText, writePercent, writePoints } from "./amounts.ts";

const [
  yesNo,
  ratio,
  choice,
  levels,
  perOccurrence,
  bonus,
  penalty,
  rankOrMovement,
  survey,
  chairScore,
  relativeToLeader,
  auto,
  gate,
] = Rule.options;

const counted = { each: PointsText, cap: PointsText };

/** A rule as a plan file writes it: percents as `100%`, points as numbers; everything else as it is stored. */
export const RuleFile = z.discriminatedUnion("type", [
  z.strictObject(yesNo.shape),
  z.strictObject({ ...ratio.shape, target: PercentText }),
  z.strictObject({
    ...choice.shape,
    options: z
      .array(z.strictObject({ ...choice.shape.options.element.shape, share: PercentText }))
      .min(2)
      .max(20),
  }),
  z.strictObject({
    ...levels.shape,
    steps: z
      .array(z.strictObject({ ...levels.shape.steps.element.shape, points: PointsText }))
      .min(1)
      .max(30),
  }),
  z.strictObject({ ...perOccurrence.shape, ...counted }),
  z.strictObject({ ...bonus.shape, ...counted }),
  z.strictObject({ ...penalty.shape, ...counted }),
  z.strictObject({ ...rankOrMovement.shape, topPercent: PercentText.optional() }),
  z.strictObject(survey.shape),
  z.strictObject(chairScore.shape),
  z.strictObject(relativeToLeader.shape),
  z.strictObject(auto.shape),
  z.strictObject(gate.shape),
]);
export type RuleFile = z.input<typeof RuleFile>;

/** The rule as a plan file writes it. */
export const writeRule = (rule: Rule): RuleFile => {
  switch (rule.type) {
    case "ratio":
      return { ...rule, target: writePercent(rule.target) };
    case "choice":
      return { ...rule, options: rule.options.map((it) => ({ ...it, share: writePercent(it.share) })) };
    case "levels":
      return { ...rule, steps: rule.steps.map((it) => ({ ...it, points: writePoints(it.points) })) };
    case "perOccurrence":
    case "bonus":
    case "penalty":
      return { ...rule, each: writePoints(rule.each), cap: writePoints(rule.cap) };
    case "rankOrMovement": {
      const { topPercent, ...rest } = rule;
      return topPercent === undefined ? rest : { ...rest, topPercent: writePercent(topPercent) };
    }
    default:
      return rule;
  }
};
