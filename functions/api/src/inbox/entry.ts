import type { InboxEntry } from "@thidua/contract";
import {
  answerItem,
  campaignItem,
  envelopePrefix,
  inItem,
  type Envelope,
  type ItemOf,
  type Reader,
} from "@thidua/data";
import {
  CampaignDown,
  inboxMachine,
  lastAllowedDay,
  notFound,
  writeDue,
  type Campaign,
  type EnvelopeId,
  type TenantId,
} from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { allowedOf } from "../acts.ts";
import { treeAbove } from "../campaigns/above.ts";
import { nodeOf } from "../hierarchy/nodes.ts";

const kindNames = {
  campaign: { vi: "Kế hoạch phát động", en: "Launch plan" },
  amendment: { vi: "Sửa đổi, bổ sung kế hoạch", en: "Amendment" },
  return: { vi: "Trả lại để hoàn thiện", en: "Return for completion" },
  appraisal: { vi: "Kết quả thẩm định", en: "Appraisal" },
  publication: { vi: "Công bố kết quả", en: "Publication of results" },
  decision: { vi: "Quyết định", en: "Decision" },
} as const;
type DownKind = keyof typeof kindNames;
export const downKinds = Object.keys(kindNames) as DownKind[];
type Answer = ItemOf<typeof answerItem>;

const placeOf = ({ campaign, from }: Pick<Envelope, "campaign" | "from">): string => `${campaign ?? ""}#${from}`;

/** What is needed beside the envelopes: answers given, own campaigns by tree, names of senders. */
export const inboxContext = async (store: Reader, envelopes: readonly Envelope[]) => {
  const senders = [...new Set(envelopes.map(({ from }) => from))];
  const [answers, campaigns, nodes] = await Promise.all([
    store.all(answerItem, {}),
    store.all(campaignItem, {}),
    Promise.all(senders.map((tenant) => nodeOf(store, tenant))),
  ]);
  return {
    answers: new Map(answers.map(({ value }) => [placeOf(value), value])),
    campaigns: campaigns.map(({ value }) => value),
    names: new Map<TenantId, string>(nodes.map(({ tenant, name }) => [tenant, name])),
  };
};
export type InboxContext = Awaited<ReturnType<typeof inboxContext>>;

const ownOf = (campaigns: readonly Campaign[], { campaign, from }: Envelope): Campaign | undefined =>
  campaigns.find((it) => it.parent?.tenant === from && treeAbove(it) === campaign);

const titleOf = (envelope: Envelope, own: Campaign | undefined): string => {
  const title = envelope.body["title"];
  return typeof title === "string" && title !== "" ? title : (own?.title ?? kindNames[envelope.kind as DownKind].vi);
};

/** One entry of the inbox. Only a campaign is answered; the rest is there to be read. */
export const inboxEntry = (
  envelope: Envelope,
  { answers, campaigns, names }: InboxContext,
  me: Pick<Caller, "permissions">,
): InboxEntry => {
  const down =
    envelope.kind === "campaign" || envelope.kind === "amendment" ? CampaignDown.parse(envelope.body) : undefined;
  const answer: Answer | undefined = answers.get(placeOf(envelope));
  const own = ownOf(campaigns, envelope);
  const state = own?.issued ? "issued" : (answer?.state ?? "received");
  const due = down?.plan?.milestones.find(({ kind, due: it }) => kind === "childPlan" && it)?.due;
  return {
    id: envelope.id,
    kind: envelope.kind,
    kindName: kindNames[envelope.kind as DownKind],
    ...(envelope.campaign === undefined ? {} : { campaign: envelope.campaign }),
    ...(own ? { own: own.id } : {}),
    ...(envelope.year === undefined ? {} : { year: envelope.year }),
    from: { tenant: envelope.from, name: names.get(envelope.from) ?? envelope.from },
    at: envelope.at,
    title: titleOf(envelope, own),
    ...(down
      ? { document: { number: down.document.number, symbol: down.document.symbol, date: down.document.date } }
      : {}),
    state,
    ...(answer?.reason === undefined ? {} : { reason: answer.reason }),
    ...(due ? { due: { lastDay: lastAllowedDay(due), wording: writeDue(due) } } : {}),
    allowed: envelope.kind === "campaign" && !own ? allowedOf(inboxMachine, state, me) : [],
  };
};

export const envelopeOf = async (store: Reader, id: EnvelopeId): Promise<Envelope> => {
  const found = await store.get(inItem, {}, { id }, { strong: true });
  if (!found) throw notFound("Không có văn bản này trong mục cấp trên gửi.", "There is no such entry in the inbox.");
  return found.value;
};

/** All that came down, latest first. */
export const receivedDown = async (store: Reader): Promise<Envelope[]> => {
  const found = await Promise.all(downKinds.map((kind) => store.all(inItem, {}, { begins: envelopePrefix({ kind }) })));
  return found
    .flat()
    .map(({ value }) => value)
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1));
};
