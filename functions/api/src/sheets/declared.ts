import { invalid, weightOf, type Cell, type Criterion, type Declared, type Fault } from "@thidua/domain";

const kinds: Partial<Record<Criterion["rule"]["type"], readonly Declared["kind"][]>> = {
  yesNo: ["yesNo"],
  ratio: ["ratio"],
  choice: ["choice"],
  levels: ["number"],
  perOccurrence: ["number"],
  bonus: ["number"],
  penalty: ["number"],
  rankOrMovement: ["rank"],
  relativeToLeader: ["number"],
  gate: ["yesNo", "band"],
};

const fault = (path: string, vi: string, en: string): Fault => ({ path, vi: `${path}: ${vi}.`, en: `${path}: ${en}.` });

const ofDeclared = (criterion: Criterion, declared: Declared): Fault[] => {
  const { rule } = criterion;
  const wanted = kinds[rule.type] ?? [];
  if (!wanted.includes(declared.kind)) {
    return [
      fault(
        "declared",
        `tiêu chí này khai theo dạng ${wanted.join(" hoặc ")}, không phải ${declared.kind}`,
        `this criterion is declared as ${wanted.join(" or ")}, not ${declared.kind}`,
      ),
    ];
  }
  if (declared.kind === "ratio") {
    if (declared.excluded > declared.of)
      return [fault("declared.excluded", "không thể lớn hơn tổng số", "can't be more than the total")];
    if (declared.counted > declared.of - declared.excluded)
      return [
        fault(
          "declared.counted",
          "số đạt không thể lớn hơn tổng số sau khi trừ phần loại trừ",
          "the number met can't be more than the total less what is excluded",
        ),
      ];
  }
  if (declared.kind === "choice" && rule.type === "choice" && declared.option >= rule.options.length)
    return [fault("declared.option", "chọn một mức trong danh sách", "choose one of the options")];
  if (declared.kind === "rank" && declared.rank > declared.of)
    return [
      fault("declared.rank", "thứ hạng không thể lớn hơn số đơn vị", "the rank can't be more than the number of units"),
    ];
  if (declared.kind === "number" && (declared.value < 0 || !Number.isFinite(declared.value)))
    return [fault("declared.value", "phải là số từ 0 trở lên", "must be 0 or more")];
  return [];
};

const ofPoints = (criterion: Criterion, scored: boolean, points: number): Fault[] => {
  if (!scored)
    return [
      fault(
        "selfPoints",
        "bộ tiêu chí này không chấm điểm; hãy chọn đạt hoặc không đạt",
        "this set has no points; say met or not met",
      ),
    ];
  const { rule } = criterion;
  const most = rule.type === "bonus" ? Math.abs(rule.cap) : weightOf(criterion, scored);
  const least = rule.type === "penalty" ? -Math.abs(rule.cap) : 0;
  return points < least || points > most
    ? [
        fault(
          "selfPoints",
          `từ ${least / 10_000} đến ${most / 10_000} điểm`,
          `from ${least / 10_000} to ${most / 10_000} points`,
        ),
      ]
    : [];
};

/** Refuses what can't be an answer to the criterion; an empty cell is none yet and may be saved. */
export const checkAnswer = (
  criterion: Criterion,
  scored: boolean,
  cell: Pick<Cell, "declared" | "selfPoints" | "selfVerdict" | "evidence">,
): void => {
  const ids = new Set<string>();
  const faults = [
    ...(cell.declared ? ofDeclared(criterion, cell.declared) : []),
    ...(cell.selfPoints === undefined ? [] : ofPoints(criterion, scored, cell.selfPoints)),
    ...cell.evidence.flatMap(({ id, file, link, docNumber }, at) => {
      const found: Fault[] = [];
      if (ids.has(id)) found.push(fault(`evidence.${at}.id`, "trùng với tài liệu khác", "is used by another document"));
      ids.add(id);
      if (!file && !link && !docNumber)
        found.push(
          fault(
            `evidence.${at}`,
            "cần tệp, đường dẫn hoặc số văn bản",
            "needs a file, a link or the number of a document",
          ),
        );
      return found;
    }),
  ];
  if (faults.length > 0) throw invalid(...faults);
};

/** Points an appraiser may give. */
export const checkPoints = (criterion: Criterion, scored: boolean, points: number | undefined): void => {
  if (points === undefined) return;
  const faults = ofPoints(criterion, scored, points).map(({ vi, en }) => ({
    path: "points",
    vi: vi.replace("selfPoints", "points"),
    en: en.replace("selfPoints", "points"),
  }));
  if (faults.length > 0) throw invalid(...faults);
};
