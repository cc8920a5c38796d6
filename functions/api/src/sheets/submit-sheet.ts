import { submitSheet, takeBackSheet } from "@thidua/contract";
import { envelopeId, fileItem, submissionItem, type Envelope, type Reader, type Writer } from "@thidua/data";
import {
  dayOf,
  Failure,
  invalid,
  sheetMachine,
  type FileId,
  type FileMeta,
  type Instant,
  type SheetBodyUp,
  type SheetHead,
  type SheetUp,
  type Submission,
  type SubmittedCell,
  type TenantId,
} from "@thidua/domain";
import { demandAct } from "../acts.ts";
import { handle, type ApiPorts } from "../handle.ts";
import { allowedOnSheet } from "./allowed.ts";
import { writtenBy } from "./by.ts";
import { openCase, score, typedCells, type Case } from "./case.ts";
import { demandComplete } from "./complete.ts";
import { answeredCriteria } from "./criteria.ts";
import { digestOf } from "./digest.ts";
import { filesOf } from "./files-of.ts";
import { demandVersion } from "./head.ts";
import { standingPuts } from "./keep.ts";
import { demandOpen, placeOf, type Place } from "./place.ts";
import { demandHand } from "./rights.ts";

const noFile = (path: string) =>
  invalid({
    path,
    vi: `${path}: tệp chưa tải lên xong hoặc không đúng nội dung đã khai. Hãy tải lại tệp.`,
    en: `${path}: the file hasn't arrived, or isn't what was declared. Put it again.`,
  });

/** Every file that is named lies in the store, whole. */
const demandStored = async (
  files: ApiPorts["files"],
  tenant: TenantId,
  cells: readonly SubmittedCell[],
  known: ReadonlyMap<string, FileMeta>,
): Promise<void> => {
  for (const { criterion, evidence } of cells)
    for (const [at, { file }] of evidence.entries())
      if (file && (!known.has(file) || !(await files.has({ owner: tenant, file }))))
        throw noFile(`cells.${criterion}.evidence.${at}.file`);
};

const demandScan = async (store: Reader, files: ApiPorts["files"], tenant: TenantId, scan: FileId): Promise<void> => {
  const found = await store.get(fileItem, {}, { file: scan });
  if (!found || !(await files.has({ owner: tenant, file: scan }))) throw noFile("onBehalf.scan");
};

type Wrapping = { place: Place; us: TenantId; version: number; at: Instant };

/** What the level above is told: a small word it counts by, and the copy it appraises. */
const goingUp = ({ place, us, version, at }: Wrapping, word: SheetUp, sheet: Submission | undefined): Envelope[] => {
  if (!place.above) return [];
  const { tenant: to, campaign } = place.above;
  const about = { from: us, to, campaign, year: place.year, version, at };
  const small: Envelope = { ...about, kind: "sheet", id: envelopeId({ ...about, kind: "sheet" }), body: word };
  if (!sheet) return [small];
  const body: SheetBodyUp & { files: FileMeta[] } = { sheet, files: sheet.files };
  return [small, { ...about, kind: "sheetBody", id: envelopeId({ ...about, kind: "sheetBody" }), body }];
};

/** What is handed in now: everything typed; or, where single criteria came back, the former copy with these anew. */
const cellsToSubmit = async (store: Writer, it: Case): Promise<SubmittedCell[]> => {
  const { head, place, set, submitted } = it;
  const answered = new Set(answeredCriteria(set).map(({ id }) => id));
  const typed = (await typedCells(store, place, head.participant, true)).filter(({ criterion }) =>
    answered.has(criterion),
  );
  if (head.state !== "inAppraisal") return typed;
  const open = new Set(head.openCriteria);
  const kept = (submitted?.cells ?? []).filter(({ criterion }) => !open.has(criterion));
  return [...kept, ...typed.filter(({ criterion }) => open.has(criterion))];
};

const upWord = (head: SheetHead, withdrawn: boolean): SheetUp => ({
  withdrawn,
  submission: head.submission,
  name: head.name,
  subjectKind: head.subjectKind,
  late: head.late,
  onBehalf: head.onBehalf,
  ...(head.receipt && !withdrawn ? { receipt: head.receipt } : {}),
});

export const submitSheetHandlers = [
  handle(submitSheet, async ({ params, body, store, me, businessClock, newId }, { files }) => {
    const place = await placeOf(store, me.tenant, params);
    demandOpen(place);
    const it = await openCase(store, place, params.participant, true);
    const hand = demandHand(me, it.head, body.onBehalf !== undefined);
    const again = it.head.state === "inAppraisal" && it.head.openCriteria.length > 0;
    const { to } = demandAct(sheetMachine, again ? "resubmit" : "submit", it.head.state, me);
    demandVersion(body.version, it);
    if (hand === "behalf" && body.onBehalf) await demandScan(store, files, me.tenant, body.onBehalf.scan);

    const cells = await cellsToSubmit(store, it);
    demandComplete(answeredCriteria(it.set), cells);
    const known = await filesOf(store, cells);
    await demandStored(files, me.tenant, cells, known);

    const at = businessClock();
    const day = dayOf(at);
    const late =
      (again && it.head.late) || (!again && place.selfAssessmentUntil !== undefined && day > place.selfAssessmentUntil);
    const submission = it.head.submission + 1;
    const receipt = {
      number: `${place.year}-${newId().slice(0, 8)}`,
      digest: digestOf(it.head.participant, place.year, cells),
      at,
      day,
      late,
      submission,
      by: writtenBy(me),
      onBehalf: hand === "behalf",
    };
    const copy: Submission = {
      participant: it.head.participant,
      submission,
      subjectKind: it.head.subjectKind,
      cells,
      receipt,
      files: [...known.values()].map(({ unit: _, ...file }) => file),
    };
    const { returned: _, ...rest } = it.head;
    const head: SheetHead = {
      ...rest,
      state: to,
      late,
      onBehalf: hand === "behalf",
      ...(body.onBehalf ? { scan: body.onBehalf.scan } : {}),
      submission,
      receipt,
      openCriteria: [],
      lastActAt: at,
    };
    const reply = { receipt, state: to, version: it.version + 1 };
    await store.commit({
      act: {
        what: hand === "behalf" ? "sheet.submitOnBehalf" : "sheet.submit",
        about: `${head.name} (${place.year})`,
        campaign: place.campaign,
        ...(body.onBehalf ? { reason: `${body.onBehalf.signer}, ${body.onBehalf.signedOn}` } : {}),
      },
      puts: [
        store.put(submissionItem, place, { participant: head.participant, submission }, copy, 0),
        ...standingPuts(store, place, head, it.version, score(it, cells, it.appraisals), it.bands),
      ],
      envelopes: goingUp({ place, us: me.tenant, version: it.version + 1, at }, upWord(head, false), copy),
      reply,
    });
    return reply;
  }),

  handle(takeBackSheet, async ({ params, body, store, me, businessClock }) => {
    const place = await placeOf(store, me.tenant, params);
    demandOpen(place);
    const it = await openCase(store, place, params.participant, true);
    demandHand(me, it.head, true);
    if (it.head.state === "inAppraisal") {
      throw new Failure("wrong_state", {
        vi: "Phiếu đã được tiếp nhận thẩm định nên không rút lại được. Hãy đề nghị cơ quan thẩm định trả lại.",
        en: "The sheet is being appraised and can't be taken back. Ask the appraisers to return it.",
      });
    }
    const { to } = demandAct(sheetMachine, "takeBack", it.head.state, me);
    demandVersion(body.version, it);
    const at = businessClock();
    const { receipt: _, ...rest } = it.head;
    const head: SheetHead = { ...rest, state: to, late: false, lastActAt: at };
    const version = it.version + 1;
    const reply = { state: to, label: sheetMachine.states[to], allowed: allowedOnSheet(me, head, place), version };
    await store.commit({
      act: { what: "sheet.takeBack", about: `${head.name} (${place.year})`, campaign: place.campaign },
      puts: standingPuts(store, place, head, it.version),
      envelopes: goingUp({ place, us: me.tenant, version, at }, upWord(it.head, true), undefined),
      reply,
    });
    return reply;
  }),
];
