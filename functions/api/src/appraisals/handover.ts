import { answerHandover, handOverCell, listHandovers, type HandoverView } from "@thidua/contract";
import {
  envelopeId,
  envelopePrefix,
  handoverAnswerItem,
  handoverItem,
  inItem,
  type Envelope,
  type ItemOf,
  type Reader,
} from "@thidua/data";
import {
  changesNeedReason,
  dayOf,
  Failure,
  formulaText,
  HandoverUp,
  invalid,
  judge,
  notFound,
  submittedStates,
  weightOf,
  type AppraisalDown,
  type SheetHead,
} from "@thidua/domain";
import { campaignOf } from "../campaigns/campaign.ts";
import { handle } from "../handle.ts";
import { nodeOf, parentOf } from "../hierarchy/nodes.ts";
import { ownBands, scoreBands } from "../sheets/bands.ts";
import { writtenBy } from "../sheets/by.ts";
import { openCase, score } from "../sheets/case.ts";
import { criterionOf } from "../sheets/criteria.ts";
import { checkPoints } from "../sheets/declared.ts";
import { arrivalPuts, standingPuts } from "../sheets/keep.ts";
import { demandOpen, ownPlace } from "../sheets/place.ts";
import { cellOf } from "./cells.ts";
import { openRoster, turnOf } from "./turn.ts";

type Answer = ItemOf<typeof handoverAnswerItem>;

const handedView = async (store: Reader, envelope: Envelope, answer: Answer | undefined): Promise<HandoverView> => {
  const body = HandoverUp.parse(envelope.body);
  const { criterion, scored, cell } = body;
  const year = envelope.year ?? 0;
  const bands = scoreBands(await ownBands(store));
  const { name: fromName } = await nodeOf(store, envelope.from);
  return {
    envelope: envelope.id,
    from: envelope.from,
    fromName,
    campaign: envelope.campaign ?? "",
    title: body.title,
    year,
    participant: body.participant,
    participantName: body.participantName,
    criterion: criterion.id,
    label: criterion.label,
    name: criterion.name,
    formula: { vi: formulaText(criterion, "vi"), en: formulaText(criterion, "en") },
    max: weightOf(criterion, scored),
    ...(cell ? { cell } : {}),
    self: judge(criterion, cell, undefined, {}, { year, scored, bands }),
    ...(body.reason ? { reason: body.reason } : {}),
    answered: answer !== undefined,
    ...(answer
      ? {
          answer: {
            verdict: answer.verdict,
            ...(answer.points === undefined ? {} : { points: answer.points }),
            ...(answer.reason ? { reason: answer.reason } : {}),
          },
        }
      : {}),
  };
};

export const handover = [
  handle(handOverCell, async ({ params, body, store, me, businessClock }) => {
    const place = await ownPlace(store, params);
    demandOpen(place);
    const at = businessClock();
    const day = dayOf(at);
    const parent = await parentOf(store, me.tenant, day);
    if (!parent) {
      throw new Failure("wrong_state", {
        vi: "Đơn vị không có cấp trên để chuyển; hãy chỉ định người thẩm định thay.",
        en: "There is no level above to hand this to; name a substitute.",
      });
    }
    const roster = await openRoster(store, place, day);
    const it = await openCase(store, place, params.participant, true);
    const criterion = criterionOf(it.set, params.criterion);
    if (!criterion) throw notFound("Phiếu này không có tiêu chí đó.", "This sheet has no such criterion.");
    const open = submittedStates.has(it.head.state) && !it.head.appraised.includes(criterion.id);
    if (turnOf(roster, criterion, it.head).is !== "nobody" || it.head.handedOver.includes(criterion.id) || !open) {
      throw new Failure("wrong_state", {
        vi: "Chỉ chuyển cấp trên khi phiếu đã nộp và tiêu chí chưa có người thẩm định thay.",
        en: "Only a submitted cell without a substitute can be handed to the level above.",
      });
    }
    const version = it.version + 1;
    const about = {
      kind: "handover" as const,
      from: me.tenant,
      to: parent.tenant,
      campaign: place.tree,
      year: place.year,
      version,
      at,
    };
    const id = envelopeId({ ...about, mark: it.head.participant });
    const cell = it.submitted?.cells.find((one) => one.criterion === criterion.id);
    const named = new Set(cell?.evidence.flatMap(({ file }) => file ?? []));
    const sent: HandoverUp = {
      title: place.title,
      participant: it.head.participant,
      participantName: it.head.name,
      criterion,
      scored: it.set.scored,
      ...(cell ? { cell } : {}),
      files: (it.submitted?.files ?? []).filter((file) => named.has(file.id)),
      ...(body.reason ? { reason: body.reason } : {}),
    };
    const head: SheetHead = { ...it.head, handedOver: [...it.head.handedOver, criterion.id], lastActAt: at };
    const cells = it.submitted?.cells ?? [];
    const scored = score(it, cells, it.appraisals);
    const reply = { cell: cellOf(me, { ...it, head, version }, criterion, roster, scored), version };
    await store.commit({
      act: {
        what: "assessment.handOver",
        about: `${head.name}: ${criterion.label} ${criterion.name}`.slice(0, 200),
        campaign: place.campaign,
        ...(body.reason ? { reason: body.reason } : {}),
      },
      puts: [
        store.put(
          handoverItem,
          place,
          { participant: head.participant, criterion: criterion.id },
          { envelope: id, by: writtenBy(me), at, ...(body.reason ? { reason: body.reason } : {}) },
          0,
        ),
        ...arrivalPuts(store, it),
        ...standingPuts(store, place, head, it.version, scored, it.bands),
      ],
      envelopes: [{ ...about, id, body: sent }],
      reply,
    });
    return reply;
  }),

  /** A child may hand up what belongs to a campaign of its own; one of which nothing came isn't there. */
  handle(listHandovers, async ({ params, store }) => {
    const [received, answers] = await Promise.all([
      store.all(inItem, {}, { begins: envelopePrefix({ kind: "handover", ...params }) }),
      store.all(handoverAnswerItem, params),
    ]);
    if (received.length === 0) await campaignOf(store, params.campaign);
    const answerTo = new Map(answers.map(({ value }) => [value.envelope, value]));
    return {
      items: await Promise.all(received.map(({ value }) => handedView(store, value, answerTo.get(value.id)))),
    };
  }),

  handle(answerHandover, async ({ params, body, store, me, businessClock }) => {
    const envelope = (await store.get(inItem, {}, { id: params.envelope }))?.value;
    const fits =
      envelope?.kind === "handover" && envelope.campaign === params.campaign && envelope.year === params.year;
    if (!envelope || !fits) throw notFound("Không tìm thấy đề nghị này.", "There is no such request.");
    const { criterion, scored, cell, participant } = HandoverUp.parse(envelope.body);
    checkPoints(criterion, scored, body.points);
    const bands = scoreBands(await ownBands(store));
    const self = judge(criterion, cell, undefined, {}, { year: params.year, scored, bands });
    if (!body.reason && changesNeedReason(self, { ...body, returned: false })) {
      throw invalid({
        path: "reason",
        vi: "reason: kết quả khác tự đánh giá của đơn vị, hãy nêu lý do.",
        en: "reason: this differs from the self-assessment; give the reason.",
      });
    }
    const at = businessClock();
    const { points, reason, verdict } = body;
    const decided = { verdict, ...(points === undefined ? {} : { points }), ...(reason ? { reason } : {}) };
    const answer: Answer = { envelope: envelope.id, ...decided, by: writtenBy(me), at };
    const about = {
      kind: "appraisal" as const,
      from: me.tenant,
      to: envelope.from,
      campaign: params.campaign,
      year: params.year,
      version: envelope.version,
      at,
    };
    const down: AppraisalDown = {
      what: "handover",
      submission: 0,
      by: me.name,
      at,
      openCriteria: [],
      appraisals: [{ criterion: criterion.id, ...decided, returned: false }],
      handover: envelope.id,
      participant,
    };
    const reply = await handedView(store, envelope, answer);
    await store.commit({
      act: {
        what: "assessment.answerHandover",
        about: `${criterion.label} ${criterion.name}`.slice(0, 200),
        campaign: params.campaign,
        ...(reason ? { reason } : {}),
      },
      puts: [store.put(handoverAnswerItem, params, { envelope: envelope.id }, answer, 0)],
      envelopes: [{ ...about, id: envelopeId({ ...about, mark: participant }), body: down }],
      reply,
    });
    return reply;
  }),
];
