import { whole } from "../exact.ts";
import { writeBound } from "../format.ts";
import { declaredAs, noData, verdictOf, type Given, type Outcome } from "./outcome.ts";

/** One option of a list, each worth a share of the maximum; met where the share is full. */
export const judgeChoice = ({ rule, cell }: Given<"choice">): Outcome => {
  const declared = declaredAs(cell, "choice");
  if (!declared) return noData("Chưa chọn mức.", "No option chosen yet.");
  const option = rule.options[declared.option];
  if (!option)
    return noData(
      "Mức đã chọn không còn trong tiêu chí, hãy chọn lại.",
      "The chosen option is no longer there; choose again.",
    );
  return {
    verdict: verdictOf(option.share >= whole),
    share: [BigInt(option.share), BigInt(whole)],
    trace: [
      {
        vi: `Chọn mức “${option.label}”: ${writeBound(option.share, "vi")} mức tối đa.`,
        en: `Option “${option.label}” chosen: ${writeBound(option.share, "en")} of the maximum.`,
      },
    ],
  };
};
