import * as z from "zod";
import {
  CriterionId,
  EnvelopeId,
  Judgement,
  OfficeFunction,
  ParticipantId,
  Points,
  Prose,
  SheetState,
  TenantId,
  UnitId,
  Verdict,
} from "@thidua/domain";
import { defineRoute } from "../route.ts";
import { AppraisalView, CellView } from "./sheets.ts";
import { cellParams, paged, Said, yearParams, yearPath } from "./year-path.ts";

/** Who appraises a criterion: a function (bound to an office by date) or an office, and who stands in for it. */
export const AppraiserAssignment = z.object({
  criterion: CriterionId,
  function: OfficeFunction.optional(),
  unit: UnitId.optional(),
  substitute: UnitId.optional(),
});
export type AppraiserAssignment = z.infer<typeof AppraiserAssignment>;

const Appraisers = z.object({
  items: z.array(
    AppraiserAssignment.extend({
      label: z.string(),
      name: z.string(),
      subjectKind: z.string(),
      /** From the plan unless set here. */
      own: z.boolean(),
      /** The office that holds it today, and the substitute, by name. */
      unitName: z.string().optional(),
      title: z.string().optional(),
      substituteName: z.string().optional(),
    }),
  ),
  /** Cells that nobody may appraise: the office takes part itself and has no substitute. */
  withoutSubstitute: z.array(
    z.object({
      participant: ParticipantId,
      participantName: z.string(),
      criterion: CriterionId,
      label: z.string(),
      unit: UnitId,
      unitName: z.string(),
      /** Handed to the level above, which will decide it. */
      handedOver: z.boolean(),
    }),
  ),
  version: z.int(),
});

export const getAppraisers = defineRoute({
  name: "getAppraisers",
  method: "GET",
  path: `${yearPath}/appraisers`,
  function: "api",
  permission: "campaign.read",
  noun: "appraisals",
  summary: { vi: "Phân công thẩm định theo tiêu chí", en: "Who appraises which criterion" },
  params: yearParams,
  response: Appraisers,
});

export const assignAppraisers = defineRoute({
  name: "assignAppraisers",
  method: "PUT",
  path: `${yearPath}/appraisers`,
  function: "api",
  permission: "appraisal.assign",
  noun: "appraisals",
  ifMatch: true,
  summary: { vi: "Giao cơ quan chủ trì thẩm định và người thay", en: "Assign appraisers and substitutes" },
  params: yearParams,
  body: z.object({ items: z.array(AppraiserAssignment).max(400) }),
  response: Appraisers,
});

export const CellStatus = z.enum(["notSubmitted", "toAppraise", "appraised", "returned", "noSubstitute", "handedOver"]);
export type CellStatus = z.infer<typeof CellStatus>;

export const cellStatusLabels: Record<CellStatus, { vi: string; en: string }> = {
  notSubmitted: { vi: "Chưa nộp", en: "Not submitted" },
  toAppraise: { vi: "Chờ thẩm định", en: "To be appraised" },
  appraised: { vi: "Đã thẩm định", en: "Appraised" },
  returned: { vi: "Trả lại để hoàn thiện", en: "Returned for completion" },
  noSubstitute: { vi: "Chưa có người thẩm định thay", en: "No substitute appraiser" },
  handedOver: { vi: "Đã chuyển cấp trên thẩm định", en: "Handed to the level above" },
};

export const AppraisalCellView = z.object({
  participant: ParticipantId,
  criterion: CriterionId,
  status: CellStatus,
  cell: CellView.optional(),
  self: Judgement.optional(),
  appraisal: AppraisalView.optional(),
  final: Judgement.optional(),
  /** Whose turn it is. */
  appraiser: z.object({ unit: UnitId, name: z.string(), substitute: z.boolean() }).optional(),
  allowed: z.array(z.enum(["appraise", "returnCriterion", "handOver"])),
  version: z.int().meta({ description: "version of the appraisal; 0 while there is none" }),
});
export type AppraisalCellView = z.infer<typeof AppraisalCellView>;

/** A grid, units down and criteria across; pages go by participant. */
export const listAppraisalCells = defineRoute({
  name: "listAppraisalCells",
  method: "GET",
  path: `${yearPath}/appraisals`,
  function: "api",
  permission: "sheet.read",
  noun: "appraisals",
  summary: { vi: "Bảng thẩm định: đơn vị × tiêu chí", en: "Appraisal grid: participants by criteria" },
  params: yearParams,
  query: paged(40, 20).extend({
    subjectKind: z.string().max(32).optional(),
    criterion: CriterionId.optional(),
    participant: ParticipantId.optional(),
    /** Only cells whose turn is the caller's. */
    mine: z.stringbool().optional(),
  }),
  response: z.object({
    subjectKind: z.string(),
    criteria: z.array(
      z.object({ id: CriterionId, label: z.string(), name: z.string(), max: Points, formula: Said.optional() }),
    ),
    participants: z.array(
      z.object({ participant: ParticipantId, name: z.string(), group: z.string().optional(), state: SheetState }),
    ),
    cells: z.array(AppraisalCellView),
    next: z.string().optional(),
  }),
});

const Decided = {
  verdict: Verdict,
  points: Points.optional(),
  reason: Prose(2000).optional().meta({ description: "bắt buộc khi khác tự đánh giá hoặc khi trả lại" }),
};

export const appraiseCell = defineRoute({
  name: "appraiseCell",
  method: "PUT",
  path: `${yearPath}/appraisals/{participant}/{criterion}`,
  function: "api",
  permission: "assessment.appraise",
  noun: "appraisals",
  ifMatch: true,
  summary: { vi: "Thẩm định một tiêu chí, hoặc trả lại tiêu chí đó", en: "Appraise one criterion, or return it" },
  params: cellParams,
  body: z.object({ ...Decided, returned: z.boolean().default(false) }),
  response: z.object({ cell: AppraisalCellView, state: SheetState, version: z.int() }),
});

export const handOverCell = defineRoute({
  name: "handOverCell",
  method: "POST",
  path: `${yearPath}/appraisals/{participant}/{criterion}/handover`,
  function: "api",
  permission: "appraisal.assign",
  noun: "appraisals",
  summary: {
    vi: "Chuyển cấp trên thẩm định thay một tiêu chí",
    en: "Hand one criterion to the level above to appraise",
  },
  params: cellParams,
  body: z.object({ reason: Prose(2000).optional() }),
  response: z.object({ cell: AppraisalCellView, version: z.int() }),
});

export const HandoverView = z.object({
  envelope: EnvelopeId,
  from: TenantId,
  fromName: z.string(),
  campaign: z.string(),
  title: z.string(),
  year: z.int(),
  participant: ParticipantId,
  participantName: z.string(),
  criterion: CriterionId,
  label: z.string(),
  name: z.string(),
  formula: Said.optional(),
  max: Points,
  cell: CellView.optional(),
  self: Judgement.optional(),
  reason: z.string().optional(),
  answered: z.boolean(),
  answer: z.object(Decided).optional(),
});

export type HandoverView = z.infer<typeof HandoverView>;

/** What children handed up because nobody there may appraise it. */
export const listHandovers = defineRoute({
  name: "listHandovers",
  method: "GET",
  path: `${yearPath}/handovers`,
  function: "api",
  permission: "sheet.read",
  noun: "appraisals",
  summary: { vi: "Tiêu chí cấp dưới chuyển lên thẩm định thay", en: "Criteria handed up by children" },
  params: yearParams,
  response: z.object({ items: z.array(HandoverView) }),
});

export const answerHandover = defineRoute({
  name: "answerHandover",
  method: "POST",
  path: `${yearPath}/handovers/{envelope}`,
  function: "api",
  permission: "assessment.appraise",
  noun: "appraisals",
  summary: { vi: "Thẩm định thay cấp dưới một tiêu chí", en: "Appraise a criterion for a child" },
  params: yearParams.extend({ envelope: EnvelopeId }),
  body: z.object(Decided),
  response: HandoverView,
});
