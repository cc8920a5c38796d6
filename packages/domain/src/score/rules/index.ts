import type { RuleType } from "../../criteria/rule.ts";
import { judgeAuto } from "./auto.ts";
import { judgeChoice } from "./choice.ts";
import { judgeGate } from "./gate.ts";
import { judgeChairScore, judgeSurvey } from "./given-points.ts";
import { judgeLevels } from "./levels.ts";
import { judgeOccurrences } from "./occurrences.ts";
import type { Given, Outcome } from "./outcome.ts";
import { judgeRankOrMovement } from "./rank-or-movement.ts";
import { judgeRatio } from "./ratio.ts";
import { judgeRelative } from "./relative.ts";
import { judgeYesNo } from "./yes-no.ts";

const judges: { [T in RuleType]: (given: Given<T>) => Outcome } = {
  yesNo: judgeYesNo,
  ratio: judgeRatio,
  choice: judgeChoice,
  levels: judgeLevels,
  perOccurrence: judgeOccurrences,
  bonus: judgeOccurrences,
  penalty: judgeOccurrences,
  rankOrMovement: judgeRankOrMovement,
  survey: judgeSurvey,
  chairScore: judgeChairScore,
  relativeToLeader: judgeRelative,
  auto: judgeAuto,
  gate: judgeGate,
};

/** Applies the criterion's own rule. */
export const applyRule = (given: Given): Outcome => (judges[given.rule.type] as (given: Given) => Outcome)(given);

export type { Given, Outcome };
