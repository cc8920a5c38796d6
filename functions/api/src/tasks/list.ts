import { listTasks } from "@thidua/contract";
import { campaignItem, sheetItem, type Reader } from "@thidua/data";
import {
  asParticipant,
  dayOf,
  Failure,
  yearOf,
  type Campaign,
  type Day,
  type ParticipantId,
  type SheetHead,
} from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { treeAbove } from "../campaigns/above.ts";
import { handle } from "../handle.ts";
import { nodeOf } from "../hierarchy/nodes.ts";
import { withTable, withWordFromAbove } from "../sheets/head.ts";
import { ownPlace, placeAbove, type Place } from "../sheets/place.ts";
import { tableFromAbove, wordsFromAbove } from "../sheets/received.ts";
import { hasChildren, headsInShort } from "./heads.ts";
import { inboxTasks, notices, type Notice } from "./inbox.ts";
import { officeTasks } from "./office.ts";
import { ownTasks } from "./own-sheet.ts";
import { planTasks } from "./plans.ts";
import { bySoonest, nothing, together, type Found } from "./task.ts";

type Asked = { store: Reader; me: Caller; today: Day };

const running = new Set<Campaign["state"]>(["running", "intakeClosed"]);

/** Those who look after everybody's sheets; the others see their own only. */
const looksAfter = (me: Caller): boolean => me.permissions.has("sheet.read");

const isFocal = (me: Caller): boolean => me.permissions.has("sheet.write") && me.unit !== undefined;

/** The participants a caller is: its unit, itself. */
const selves = (me: Caller): ParticipantId[] => [
  ...(isFocal(me) && me.unit ? [asParticipant(me.unit)] : []),
  ...(me.person ? [asParticipant(me.person)] : []),
];

const ownOf = async ({ store, me, today }: Asked, place: Place, known?: readonly SheetHead[]): Promise<Found[]> =>
  Promise.all(
    selves(me).map(async (participant) => {
      const head = known
        ? known.find((it) => it.participant === participant)
        : (await store.get(sheetItem, place, { participant }))?.value;
      // Somebody who looks after the list as well isn't asked to register a unit that isn't on it.
      if (!head && (looksAfter(me) || participant === (me.person as string | undefined))) return nothing;
      return ownTasks({ store, me, who: participant, today, year: place, place }, head);
    }),
  );

/** One open year of our own: one query for whoever looks after it, one read for everybody else. */
const yearTasks = async (asked: Asked, campaign: Campaign, year: number, children: boolean): Promise<Found> => {
  const { store, me, today } = asked;
  const place = await ownPlace(store, { campaign: campaign.id, year });
  if (place.state === "published") return nothing;
  if (!looksAfter(me)) return together(await ownOf(asked, place));
  const { heads } = await headsInShort(store, place, me.tenant, children);
  return together([await officeTasks({ store, me, today, place }, heads), ...(await ownOf(asked, place, heads))]);
};

/** Us as a participant of the level above. */
const aboveTasks = async (asked: Asked, notice: Notice, campaigns: readonly Campaign[]): Promise<Found> => {
  const { store, me, today } = asked;
  const own = campaigns.find((it) => it.parent?.tenant === notice.from && treeAbove(it) === notice.campaign);
  if (!own || notice.revoked || notice.subjectKinds.length === 0) return nothing;
  const us = asParticipant(me.tenant);
  const years = notice.years.filter(({ year }) => year >= yearOf(today) - 1);
  const { name: above } = await nodeOf(store, notice.from);
  const found = await Promise.all(
    years.map(async (brief) => {
      const year = { campaign: own.id, title: notice.title, state: "open" as const, ...brief };
      const stored = await store.get(sheetItem, { campaign: own.id, year: brief.year }, { participant: us });
      if (!stored) return ownTasks({ store, me, who: us, today, year, above }, undefined);
      const place = await placeAbove(store, { campaign: own.id, year: brief.year });
      const head = withTable(
        withWordFromAbove(stored.value, await wordsFromAbove(store, place)),
        await tableFromAbove(store, place),
      );
      return ownTasks({ store, me, who: us, today, year, place, above }, head);
    }),
  );
  return together(found);
};

const unlessGone = async (work: Promise<Found>): Promise<Found> =>
  work.catch((cause: unknown) => {
    if (cause instanceof Failure && (cause.code === "not_yet" || cause.code === "not_found")) return nothing;
    throw cause;
  });

export const tasks = [
  handle(listTasks, async ({ store, me, businessClock }) => {
    const today = dayOf(businessClock());
    const asked = { store, me, today };
    const answers = me.permissions.has("inbox.answer");
    if (!me.permissions.has("campaign.read")) return { today, items: [], waiting: [] };
    const [stored, received, children] = await Promise.all([
      store.all(campaignItem, {}),
      answers ? notices(store) : [],
      looksAfter(me) ? hasChildren(store, me.tenant) : false,
    ]);
    const campaigns = stored.map(({ value }) => value);
    const found = await Promise.all([
      inboxTasks(store, me, today, received, campaigns),
      ...campaigns.map(async (campaign) => planTasks(me, campaign)),
      ...campaigns
        .filter(({ state }) => running.has(state))
        .flatMap((campaign) => campaign.years.map((year) => unlessGone(yearTasks(asked, campaign, year, children)))),
      ...(answers ? received.map((notice) => unlessGone(aboveTasks(asked, notice, campaigns))) : []),
    ]);
    const { items, waiting } = together(found);
    return { today, items: items.toSorted(bySoonest), waiting };
  }),
];
