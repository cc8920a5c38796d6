import { listChildren, type ChildView } from "@thidua/contract";
import { distributionItem, readChildren, readFigures, type Reader } from "@thidua/data";
import {
  addCounts,
  asParticipant,
  dayOf,
  Failure,
  noCount,
  percentOf,
  TenantId,
  type Day,
  type Instant,
  type SheetHead,
} from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { campaignOf, planAt } from "../campaigns/campaign.ts";
import { childrenAnswers } from "../campaigns/children.ts";
import { handle } from "../handle.ts";
import { headsOf } from "../appraisals/list.ts";
import { childPlanUntil } from "../implementing/until.ts";
import { ownPlace, type OfYear, type Place } from "../sheets/place.ts";
import { linesUnder, snapshotsOnly } from "./below.ts";
import { comparable } from "./depth.ts";

/** Days without an act after which a child in a running campaign counts as stalled. */
const quiet = 30;

const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** What each child has answered and issued, as its letters say. */
export const answersOf = async (store: Reader, me: Caller, place: Place, day: Day) => {
  const { value: campaign } = await campaignOf(store, place.campaign);
  const [sent, plan] = await Promise.all([
    store.get(distributionItem, { campaign: campaign.id }, {}),
    planAt(store, campaign.id, campaign.issued || campaign.latest),
  ]);
  const until = childPlanUntil(plan.value.plan);
  const answers = await childrenAnswers(store, {
    tenant: me.tenant,
    campaign: campaign.id,
    day,
    sent: sent?.value.sent ?? {},
    until,
  });
  return { answers, until, plan: plan.value.plan };
};

const answered: Record<string, ChildView["answer"]> = {
  notSent: "none",
  waiting: "received",
  accepted: "accepted",
  declined: "declined",
  issued: "issued",
};

const participationOf = (head: SheetHead | undefined): Pick<ChildView, "participation"> =>
  head && head.registration !== "withdrawn"
    ? { participation: { registration: head.registration, sheet: head.state, late: head.late || head.registeredLate } }
    : {};

const planOf = async (store: Reader, of: OfYear): Promise<Place | undefined> =>
  ownPlace(store, of).catch((cause: unknown) => {
    if (cause instanceof Failure && cause.code === "not_found") return undefined;
    throw cause;
  });

export const children = [
  handle(listChildren, async ({ params, query, store, me, businessClock }) => {
    const of = { campaign: params.campaign, year: params.year };
    const place = await planOf(store, of);
    const today = dayOf(businessClock());
    if (query.under) {
      if (!place) await snapshotsOnly(store, of);
      return linesUnder(store, of, me.tenant, query.under, place !== undefined);
    }
    if (!place) return snapshotsOnly(store, of);
    const seesAll = me.permissions.has("sheet.read");
    const [{ answers }, snapshots, figures, heads] = await Promise.all([
      answersOf(store, me, place, today),
      readChildren(store, { campaign: place.campaign, year: place.year }),
      readFigures(store, { campaign: place.campaign, year: place.year }),
      headsOf(store, place, asParticipant(me.tenant)),
    ]);
    const snapshotOf = new Map(snapshots.map(({ tenant, snapshot }) => [TenantId.parse(tenant), snapshot]));
    const headOf = new Map(heads.map((head) => [head.participant, head]));
    const asOf = figures.sum?.asOf;
    return {
      ...(asOf ? { asOf } : {}),
      items: answers.map((answer): ChildView => {
        const snapshot = snapshotOf.get(answer.tenant);
        const count = snapshot ? addCounts(snapshot.depths) : noCount();
        const pair = comparable(count);
        const percent = count.appraised > 0 ? percentOf(...pair) : undefined;
        const head = headOf.get(asParticipant(answer.tenant));
        const lastActAt = [snapshot?.lastActAt, head?.lastActAt]
          .flatMap((at) => at ?? [])
          .toSorted()
          .at(-1);
        const idle = lastActAt === undefined ? undefined : daysBetween(dayOf(lastActAt), today);
        const ended = snapshot?.complete === true || place.state === "published";
        return {
          tenant: answer.tenant,
          name: answer.name,
          ...(answer.group ? { group: answer.group } : {}),
          answer: answered[answer.state] ?? "none",
          ...(answer.reason ? { answerReason: answer.reason } : {}),
          ...(answer.issued
            ? { plan: { number: answer.issued.number, date: answer.issued.date, dropped: answer.dropped.length } }
            : {}),
          coverage: {
            launched: count.launched,
            registered: count.registered,
            submitted: count.submitted,
            appraised: count.appraised,
            expected: count.expected,
            reported: count.appraised,
          },
          ...(seesAll ? { comparable: pair } : {}),
          ...(seesAll && percent !== undefined ? { percent } : {}),
          ...participationOf(head),
          ...(lastActAt ? { lastActAt: lastActAt as Instant } : {}),
          ...(idle !== undefined && idle >= quiet && !ended ? { stalledDays: idle } : {}),
          late: answer.late || head?.late === true || head?.registeredLate === true,
          ...(answer.contact
            ? { focal: { name: answer.contact.name, phone: answer.contact.phone, office: answer.contact.office } }
            : {}),
        };
      }),
    };
  }),
];
