import { full, none } from "../exact.ts";
import { declaredAs, noData, resultEn, resultVi, verdictOf, type Given, type Outcome } from "./outcome.ts";

/** Met or not, as declared; a verdict picked on the sheet counts as a declaration. */
export const judgeYesNo = ({ cell }: Given<"yesNo">): Outcome => {
  const picked = cell?.selfVerdict === "met" ? true : cell?.selfVerdict === "notMet" ? false : undefined;
  const met = declaredAs(cell, "yesNo")?.met ?? picked;
  if (met === undefined) return noData("Chưa kê khai đạt hay không đạt.", "Not declared as met or not met yet.");
  return {
    verdict: verdictOf(met),
    share: met ? full : none,
    trace: [{ vi: `Kê khai: ${resultVi(met)}.`, en: `Declared: ${resultEn(met)}.` }],
  };
};
