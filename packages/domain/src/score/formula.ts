import type { Criterion } from "../criteria/criterion.ts";
import type { Rule, RuleType } from "../criteria/rule.ts";
import { writeBound, writeNumber, writePoints, type Lang } from "./format.ts";
import { factWords } from "./rules/auto.ts";

type Say = (vi: string, en: string) => string;
type Words<T extends RuleType> = (rule: Extract<Rule, { type: T }>, lang: Lang, say: Say) => string;

const sign = { ">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": "=" } as const;

type Counting = Extract<Rule, { type: "perOccurrence" | "bonus" | "penalty" }>;

const each = (rule: Counting, lang: Lang, say: Say): string => {
  const [points, cap] = [writePoints(Math.abs(rule.each), lang), writePoints(Math.abs(rule.cap), lang)];
  if (rule.type === "penalty")
    return say(
      `Trừ ${points} điểm mỗi ${rule.unit}, không quá ${cap} điểm.`,
      `${points} points off for each ${rule.unit}, at most ${cap}.`,
    );
  if (rule.type === "bonus")
    return say(
      `Cộng ${points} điểm mỗi ${rule.unit}, không quá ${cap} điểm.`,
      `A bonus of ${points} points for each ${rule.unit}, at most ${cap}.`,
    );
  return say(
    `${points} điểm mỗi ${rule.unit}, không quá ${cap} điểm.`,
    `${points} points for each ${rule.unit}, at most ${cap}.`,
  );
};

const words: { [T in RuleType]: Words<T> } = {
  yesNo: (_, __, say) => say("Đạt hoặc không đạt.", "Met or not met."),
  ratio: (rule, lang, say) => {
    const base = rule.excluding ? `(${rule.of} - ${rule.excluding})` : rule.of;
    const below =
      rule.below === "proportional"
        ? say(
            " Chưa đạt thì tính điểm theo tỷ lệ so với chỉ tiêu.",
            " Short of it, points follow in proportion to the target.",
          )
        : "";
    return `${rule.counted} / ${base} ${sign[rule.operator]} ${writeBound(rule.target, lang)}.${below}`;
  },
  choice: (rule, lang, say) =>
    say("Chọn một mức: ", "One option: ") +
    rule.options.map(({ label, share }) => `${label} (${writeBound(share, lang)})`).join("; ") +
    ".",
  levels: (rule, lang, say) =>
    rule.steps
      .toSorted((a, b) => b.from - a.from)
      .map(({ from, points }) => {
        const [least, worth] = [writeNumber(from, lang), writePoints(points, lang)];
        return say(`từ ${least} ${rule.unit}: ${worth} điểm`, `from ${least} ${rule.unit}: ${worth} points`);
      })
      .join("; ") + ".",
  perOccurrence: each,
  bonus: each,
  penalty: each,
  rankOrMovement: (rule, lang, say) => {
    const ways = [
      rule.rankAtMost === undefined
        ? []
        : [say(`từ hạng ${rule.rankAtMost} trở lên`, `rank ${rule.rankAtMost} or better`)],
      rule.topPercent === undefined
        ? []
        : [
            say(
              `trong nhóm ${writeBound(rule.topPercent, lang)} đứng đầu`,
              `within the top ${writeBound(rule.topPercent, lang)}`,
            ),
          ],
      rule.riseAtLeast === undefined
        ? []
        : [
            say(
              `tăng ít nhất ${rule.riseAtLeast} bậc so với năm trước`,
              `up by at least ${rule.riseAtLeast} since the year before`,
            ),
          ],
    ].flat();
    if (ways.length === 0)
      return say("Thứ hạng cao hoặc tăng bậc; ngưỡng chưa đặt.", "A high rank or a rise; the threshold isn't set yet.");
    return `${say("Đạt khi: ", "Met when: ")}${ways.join(say(" hoặc ", " or "))}.`;
  },
  survey: (rule, _, say) =>
    say(`Theo kết quả điều tra xã hội học (${rule.group}).`, `From the sociological survey (${rule.group}).`),
  chairScore: (_, __, say) =>
    say("Điểm đánh giá của Chủ tịch UBND.", "Score given by the chair of the People's Committee."),
  relativeToLeader: (rule, lang, say) => {
    const target =
      rule.target === undefined
        ? ""
        : say(`, tối đa khi đạt ${writeNumber(rule.target, lang)}`, `, full at ${writeNumber(rule.target, lang)}`);
    return say(
      `Số ${rule.unit} so với đơn vị dẫn đầu khối${target}.`,
      `${rule.unit} compared with the group's leader${target}.`,
    );
  },
  auto: (rule, _, say) =>
    say(`Hệ thống tự ghi nhận: ${factWords[rule.fact].vi}.`, `Recorded by the system: ${factWords[rule.fact].en}.`),
  gate: (rule, _, say) => {
    const when =
      rule.yearOffset === 0
        ? say("năm đánh giá", "the year itself")
        : say(`${-rule.yearOffset} năm trước năm đánh giá`, `${-rule.yearOffset} year(s) before`);
    const least = rule.atLeast ? say(` đạt từ “${rule.atLeast}” trở lên`, ` at “${rule.atLeast}” or better`) : "";
    const what = {
      indexBand: say("Chỉ số CCHC", "PAR Index"),
      staffClass: say("Xếp loại chất lượng", "Annual classification"),
      headNotDisciplined: say("Người đứng đầu không bị xử lý kỷ luật", "Head not disciplined"),
      declared: say("Điều kiện theo kê khai", "Condition as declared"),
    }[rule.fact];
    const whom = rule.appliesTo ? say(` (áp dụng với ${rule.appliesTo})`, ` (for ${rule.appliesTo})`) : "";
    return `${what}${least}, ${when}${whom}.`;
  },
};

/** How a criterion is worked out, in one sentence: what a person reads beside it before filling it in. */
export const formulaText = (criterion: Pick<Criterion, "rule">, lang: Lang): string =>
  (words[criterion.rule.type] as Words<RuleType>)(criterion.rule, lang, (vi, en) => (lang === "vi" ? vi : en));
