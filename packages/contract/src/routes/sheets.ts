import * as z from "zod";
import {
  Cell,
  Criterion,
  CriterionId,
  Day,
  FileId,
  Instant,
  Judgement,
  Line,
  Lock,
  ParticipantId,
  Prose,
  sheetMachine,
  SheetState,
  TenantId,
  UnitId,
  Verdict,
} from "@thidua/domain";
import { defineRoute } from "../route.ts";
import { ScoreView } from "./score-view.ts";
import { cellParams, participantParams, Said, yearPath } from "./year-path.ts";

type SheetActName = keyof (typeof sheetMachine)["acts"];
export const SheetActName = z.enum(Object.keys(sheetMachine.acts) as [SheetActName, ...SheetActName[]]);

export const EnteredBy = z.object({ login: z.string(), name: z.string(), unit: UnitId.optional() });

/** What the participant has entered; `version` is what the next save must name. */
export const CellView = Cell.extend({
  by: EnteredBy,
  at: Instant,
  enteredFor: z.boolean().meta({ description: "nhập hộ" }),
  version: z.int(),
});
export type CellView = z.infer<typeof CellView>;

/** What the appraising side decided; a participant sees it once appraisal has ended or the criterion came back. */
export const AppraisalView = z.object({
  verdict: Verdict,
  points: z.int().optional(),
  reason: z.string().optional(),
  returned: z.boolean(),
  by: EnteredBy,
  at: Instant,
  substitute: z.boolean().default(false),
  version: z.int(),
});

export const SheetCriterion = z.object({
  criterion: Criterion,
  /** 0 for a field, 1 for a criterion in it… as deep as the tree goes. */
  depth: z.int(),
  /** Groups carry no entry; only criteria that no other stands under are judged. */
  leaf: z.boolean(),
  /** How it is judged, in words. */
  formula: Said.optional(),
  /** Set by a level above: by whom, and what a plan here could change. */
  inherited: z.object({ from: TenantId, lock: Lock }).optional(),
  /** The participant has to answer it; the others come from the system, a survey or the chair. */
  answers: z.boolean(),
  /** May be entered now by this caller. */
  open: z.boolean(),
  /** Answered in the sense of progress: zero and "chưa có số liệu" are answers. */
  done: z.boolean(),
  cell: CellView.optional(),
  appraisal: AppraisalView.optional(),
  self: Judgement.optional(),
  final: Judgement.optional(),
});
export type SheetCriterion = z.infer<typeof SheetCriterion>;

export const Receipt = z.object({
  number: z.string(),
  /** SHA-256 over what was submitted. */
  digest: z.string(),
  at: Instant,
  day: Day,
  late: z.boolean(),
  submission: z.int().positive().meta({ description: "lần nộp thứ mấy" }),
  by: EnteredBy,
  onBehalf: z.boolean(),
});
export type Receipt = z.infer<typeof Receipt>;

export const SheetView = z.object({
  campaign: z.string(),
  title: z.string(),
  year: z.int(),
  participant: ParticipantId,
  name: z.string(),
  is: z.enum(["tenant", "unit", "person", "outside"]),
  subjectKind: z.string(),
  /** Our own sheet for the level above. */
  upward: z.boolean(),
  state: SheetState,
  label: Said,
  criteria: z.array(SheetCriterion),
  progress: z.object({ done: z.int(), total: z.int(), missing: z.array(CriterionId), text: Said }),
  score: ScoreView.optional(),
  selfScore: ScoreView.optional(),
  until: Day.optional(),
  late: z.boolean(),
  onBehalf: z.boolean(),
  scan: FileId.optional(),
  receipt: Receipt.optional(),
  /** Why it came back, from whom. */
  returned: z.object({ reason: z.string(), at: Instant, by: z.string() }).optional(),
  openCriteria: z.array(CriterionId),
  /** Where files travel with the sheet: name, type and size by id. */
  files: z.array(z.object({ id: FileId, name: z.string(), type: z.string(), size: z.int() })),
  allowed: z.array(SheetActName),
  version: z.int(),
});
export type SheetView = z.infer<typeof SheetView>;

export const getSheet = defineRoute({
  name: "getSheet",
  method: "GET",
  path: `${yearPath}/sheets/{participant}`,
  function: "api",
  permission: "campaign.read",
  noun: "sheets",
  summary: { vi: "Phiếu tự đánh giá và kết quả thẩm định", en: "A sheet with self-assessment and appraisal" },
  params: participantParams,
  response: SheetView,
});

export const saveCell = defineRoute({
  name: "saveCell",
  method: "PUT",
  path: `${yearPath}/sheets/{participant}/cells/{criterion}`,
  function: "api",
  permission: "sheet.write",
  noun: "sheets",
  ifMatch: true,
  summary: { vi: "Lưu một tiêu chí của phiếu", en: "Save one criterion of a sheet" },
  params: cellParams,
  body: Cell.omit({ criterion: true }).extend({
    onBehalf: z.boolean().default(false).meta({ description: "nhập hộ từ phiếu đã ký" }),
  }),
  response: z.object({ cell: CellView, self: Judgement, done: z.boolean(), version: z.int() }),
});

const OnPaper = z.object({
  scan: FileId,
  signer: Line(120),
  signedOn: Day,
});

export const submitSheet = defineRoute({
  name: "submitSheet",
  method: "POST",
  path: `${yearPath}/sheets/{participant}/submit`,
  function: "api",
  permission: "sheet.submit",
  noun: "sheets",
  summary: { vi: "Nộp tự đánh giá (hoặc nộp lại tiêu chí được trả)", en: "Submit a sheet, or its returned criteria" },
  params: participantParams,
  body: z.object({
    /** Version of the sheet that was looked at; another submit in between is refused. */
    version: z.int().optional(),
    onBehalf: OnPaper.optional(),
  }),
  response: z.object({ receipt: Receipt, state: SheetState, version: z.int() }),
});

const afterAct = z.object({ state: SheetState, label: Said, allowed: z.array(SheetActName), version: z.int() });

const act = <const N extends string, const P extends string, const B extends z.ZodType>(
  name: N,
  path: P,
  permission: "sheet.submit" | "assessment.appraise" | "assessment.return" | "assessment.approve",
  summary: { vi: string; en: string },
  body: B,
) =>
  defineRoute({
    name,
    method: "POST",
    path: `${yearPath}/sheets/{participant}/${path}` as const,
    function: "api",
    permission,
    noun: "sheets",
    summary,
    params: participantParams,
    body,
    response: afterAct,
  });

const nothing = z.object({ version: z.int().optional() });

export const takeBackSheet = act(
  "takeBackSheet",
  "take-back",
  "sheet.submit",
  { vi: "Rút lại phiếu đã nộp", en: "Take a submitted sheet back" },
  nothing,
);

export const finishAppraisal = act(
  "finishAppraisal",
  "finish",
  "assessment.appraise",
  { vi: "Kết thúc thẩm định phiếu", en: "Finish the appraisal of a sheet" },
  nothing.extend({
    acceptRest: z
      .boolean()
      .default(false)
      .meta({ description: "đồng ý với tự đánh giá ở các tiêu chí còn lại mà người gọi được thẩm định" }),
  }),
);

export const returnSheet = act(
  "returnSheet",
  "return",
  "assessment.return",
  { vi: "Trả lại cả phiếu để hoàn thiện", en: "Return a whole sheet" },
  nothing.extend({ reason: Prose(2000) }),
);

export const approveSheet = act(
  "approveSheet",
  "approve",
  "assessment.approve",
  { vi: "Phê duyệt kết quả của phiếu", en: "Approve the result of a sheet" },
  nothing,
);
