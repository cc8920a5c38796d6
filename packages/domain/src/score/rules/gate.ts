import { bandAtLeast } from "../../band/band.ts";
import { full, none } from "../exact.ts";
import type { BandFact } from "../facts.ts";
import { judgeYesNo } from "./yes-no.ts";
import { declaredAs, noData, resultEn, resultVi, verdictOf, type Given, type Outcome } from "./outcome.ts";

const words = {
  indexBand: { vi: "Chỉ số CCHC", en: "PAR Index" },
  staffClass: { vi: "Xếp loại chất lượng", en: "Annual classification" },
} as const;

const notApplicable = (vi: string, en: string): Outcome => ({
  verdict: "notApplicable",
  established: true,
  trace: [{ vi, en }],
});

const judgeBand = (given: Given<"gate">, kind: "indexBand" | "staffClass"): Outcome => {
  const { rule, cell, facts, context } = given;
  const year = context.year + rule.yearOffset;
  const name = { vi: `${words[kind].vi} năm ${year}`, en: `${words[kind].en} ${year}` };
  const known: BandFact | undefined = facts[kind]?.[year];
  if (known && "applies" in known)
    return notApplicable(
      `${name.vi}: đơn vị không thuộc diện đánh giá nên điều kiện không áp dụng.`,
      `${name.en}: the unit isn't assessed, so the condition doesn't apply.`,
    );
  const band = known?.band ?? declaredAs(cell, "band")?.name;
  if (band === undefined) return noData(`${name.vi}: chưa có kết quả.`, `${name.en}: no result yet.`);
  if (rule.atLeast === undefined)
    return noData(
      `${name.vi}: ${band}; điều kiện chưa nêu mức tối thiểu.`,
      `${name.en}: ${band}; the condition names no least level.`,
    );
  const list = context.bands?.[kind];
  const met = list && bandAtLeast(list, band, rule.atLeast);
  if (met === undefined)
    return noData(
      `${name.vi}: danh mục xếp loại đang dùng không có “${band}” hoặc “${rule.atLeast}” nên chưa so sánh được.`,
      `${name.en}: the list of bands in use lacks “${band}” or “${rule.atLeast}”, so they can't be compared.`,
    );
  return {
    verdict: verdictOf(met),
    share: met ? full : none,
    trace: [
      {
        vi: `${name.vi}: ${band}, yêu cầu từ ${rule.atLeast} trở lên → ${resultVi(met)}.`,
        en: `${name.en}: ${band}, to be ${rule.atLeast} or better → ${resultEn(met)}.`,
      },
    ],
  };
};

const judgeHead = ({ rule, cell, facts, context }: Given<"gate">): Outcome => {
  const year = context.year + rule.yearOffset;
  const clean = facts.headNotDisciplined?.[year] ?? declaredAs(cell, "yesNo")?.met;
  if (clean === undefined)
    return noData(
      `Năm ${year}: chưa xác định về kỷ luật người đứng đầu.`,
      `${year}: whether the head was disciplined isn't known yet.`,
    );
  return {
    verdict: verdictOf(clean),
    share: clean ? full : none,
    trace: [
      {
        vi: `Năm ${year}: người đứng đầu ${clean ? "không bị" : "bị"} xử lý kỷ luật → ${resultVi(clean)}.`,
        en: `${year}: the head ${clean ? "wasn't" : "was"} disciplined → ${resultEn(clean)}.`,
      },
    ],
  };
};

/** A condition with four outcomes; the year may lie before the campaign's, and it may address only some. */
export const judgeGate = (given: Given<"gate">): Outcome => {
  const { rule, criterion, facts } = given;
  if (facts.notAddressed?.includes(criterion.id))
    return notApplicable(
      `Điều kiện chỉ áp dụng với ${rule.appliesTo ?? "đối tượng khác"}.`,
      `The condition addresses only ${rule.appliesTo ?? "others"}.`,
    );
  if (rule.fact === "indexBand" || rule.fact === "staffClass") return judgeBand(given, rule.fact);
  if (rule.fact === "headNotDisciplined") return judgeHead(given);
  return judgeYesNo({ ...given, rule: { type: "yesNo" } });
};
