import { full, none, whole } from "../exact.ts";
import { writeBound } from "../format.ts";
import type { Step } from "../trace.ts";
import { declaredAs, noData, verdictOf, type Given, type Outcome } from "./outcome.ts";

type Place = { rank: number; of: number; previous: number | undefined };
type Test = { met: boolean | undefined; step: Step };

const placeFrom = ({ cell, facts, context }: Given<"rankOrMovement">): Place | undefined => {
  const known = facts.ranks?.[context.year];
  const before = facts.ranks?.[context.year - 1];
  const declared = declaredAs(cell, "rank");
  if (known) return { ...known, previous: before?.rank ?? declared?.previous };
  return declared && { rank: declared.rank, of: declared.of, previous: before?.rank ?? declared.previous };
};

const ok = (met: boolean) => ({ vi: met ? "thỏa" : "chưa thỏa", en: met ? "holds" : "doesn't hold" });

const rankTests = ({ rule }: Given<"rankOrMovement">, { rank, of, previous }: Place): Test[] => {
  const tests: Test[] = [];
  if (rule.rankAtMost !== undefined) {
    const met = rank <= rule.rankAtMost;
    tests.push({
      met,
      step: {
        vi: `Hạng ${rank}/${of}, cần từ hạng ${rule.rankAtMost} trở lên: ${ok(met).vi}.`,
        en: `Rank ${rank}/${of}, to be ${rule.rankAtMost} or better: ${ok(met).en}.`,
      },
    });
  }
  if (rule.topPercent !== undefined) {
    const met = BigInt(rank) * BigInt(whole) <= BigInt(rule.topPercent) * BigInt(of);
    tests.push({
      met,
      step: {
        vi: `Hạng ${rank}/${of}, cần trong nhóm ${writeBound(rule.topPercent, "vi")} đứng đầu: ${ok(met).vi}.`,
        en: `Rank ${rank}/${of}, to be within the top ${writeBound(rule.topPercent, "en")}: ${ok(met).en}.`,
      },
    });
  }
  if (rule.riseAtLeast !== undefined) {
    if (previous === undefined) {
      tests.push({
        met: undefined,
        step: { vi: "Chưa có thứ hạng năm trước để so sánh.", en: "No rank of the year before to compare with." },
      });
    } else {
      const rise = previous - rank;
      const met = rise >= rule.riseAtLeast;
      const words = rise > 0 ? `tăng ${rise} bậc` : rise < 0 ? `giảm ${-rise} bậc` : "giữ nguyên hạng";
      const english = rise > 0 ? `up ${rise}` : rise < 0 ? `down ${-rise}` : "unchanged";
      tests.push({
        met,
        step: {
          vi: `Năm trước hạng ${previous}, ${words}, cần tăng ít nhất ${rule.riseAtLeast} bậc: ${ok(met).vi}.`,
          en: `Rank ${previous} the year before, ${english}, to rise by at least ${rule.riseAtLeast}: ${ok(met).en}.`,
        },
      });
    }
  }
  return tests;
};

/** A high rank or a great rise since the year before: either is enough. A threshold nobody has set decides nothing. */
export const judgeRankOrMovement = (given: Given<"rankOrMovement">): Outcome => {
  const { rule } = given;
  if (rule.rankAtMost === undefined && rule.topPercent === undefined && rule.riseAtLeast === undefined)
    return noData(
      "Chưa đặt ngưỡng thứ hạng hoặc số bậc tăng: cơ quan ban hành cần đặt ngưỡng.",
      "No threshold for rank or rise is set: the issuing authority has to set one.",
    );
  const place = placeFrom(given);
  if (!place) return noData("Chưa có thứ hạng năm đánh giá.", "No rank for the year yet.");
  const tests = rankTests(given, place);
  const trace = tests.map(({ step }) => step);
  if (tests.some(({ met }) => met)) return { verdict: "met", share: full, trace };
  if (tests.some(({ met }) => met === undefined)) return { verdict: "noData", trace };
  return { verdict: verdictOf(false), share: none, trace };
};
