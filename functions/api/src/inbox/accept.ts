import type { CampaignView, InboxEntry } from "@thidua/contract";
import { answerItem, type Envelope, type Put, type Writer } from "@thidua/data";
import {
  CampaignDown,
  dayOf,
  draftFromAbove,
  Failure,
  inboxMachine,
  type AnswerUp,
  type CampaignId,
  type Clock,
  type EnvelopeId,
  type Issuer,
  type TenantNode,
} from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { demandAct } from "../acts.ts";
import { receivedIn } from "../campaigns/above.ts";
import { freshCampaign } from "../campaigns/start.ts";
import { letter, standingAbove } from "../campaigns/upward.ts";
import { nodeOf } from "../hierarchy/nodes.ts";
import { contactLetters } from "./contact.ts";
import { envelopeOf, inboxContext, inboxEntry } from "./entry.ts";

export type Answering = {
  store: Writer;
  me: Caller;
  newId: () => string;
  wallClock: Clock;
  businessClock: Clock;
};

export const issuerOf = (node: TenantNode, above?: TenantNode): Issuer => ({
  name: node.name,
  head: [node.issuer],
  kind: node.kind === "department" ? "departmental" : "territorial",
  within: above ? [above.name] : [],
});

/** The answer as it is kept here and as it goes up. */
export const answerParts = async (
  { store, me, wallClock, businessClock }: Answering,
  envelope: Envelope,
  said: Pick<AnswerUp, "answer" | "reason">,
  own?: CampaignId,
): Promise<{ puts: Put[]; envelopes: Envelope[] }> => {
  const campaign = envelope.campaign as CampaignId;
  const to = await standingAbove({ store, me, businessClock }, envelope.from);
  const place = { campaign, from: envelope.from };
  const before = await store.get(answerItem, {}, place, { strong: true });
  const version = (before?.version ?? 0) + 1;
  const on = dayOf(businessClock());
  const body: AnswerUp = { ...said, by: me.name, on };
  return {
    puts: [
      store.put(
        answerItem,
        {},
        place,
        {
          envelope: envelope.id,
          ...place,
          state: said.answer,
          ...(own === undefined ? {} : { own }),
          ...(said.reason === undefined ? {} : { reason: said.reason }),
          by: me.name,
          on,
        },
        version - 1,
      ),
    ],
    envelopes: [letter(me, wallClock(), { kind: "answer", to, version, campaign, body })],
  };
};

/** What of a campaign's envelope the caller may do; anything but a campaign asks for no answer. */
export const demandAnswer = async (
  { store, me }: Pick<Answering, "store" | "me">,
  envelope: Envelope,
  answer: "accept" | "decline",
): Promise<InboxEntry> => {
  if (envelope.kind !== "campaign" || envelope.campaign === undefined) {
    throw new Failure("wrong_state", {
      vi: "Văn bản này chỉ để biết, không cần trả lời.",
      en: "This entry is for information; it asks for no answer.",
    });
  }
  const entry = inboxEntry(envelope, await inboxContext(store, [envelope]), me);
  if (entry.own !== undefined) {
    throw new Failure("wrong_state", {
      vi: "Đơn vị đã có phong trào theo kế hoạch này. Hãy mở phong trào đó để làm tiếp.",
      en: "There is a campaign under this plan already. Open it to go on.",
    });
  }
  demandAct(inboxMachine, answer, entry.state, me);
  return entry;
};

/** Accepts a campaign: an own one in the same tree, its plan drafted from the newest text that has come down. */
export const acceptEnvelope = async (
  answering: Answering,
  id: EnvelopeId,
  /** What is given again when the same request comes twice. */
  replyOf: (campaign: CampaignView, entry: InboxEntry) => unknown,
): Promise<{ campaign: CampaignView; entry: InboxEntry }> => {
  const { store, me } = answering;
  const envelope = await envelopeOf(store, id);
  const received = await demandAnswer(answering, envelope, "accept");
  const campaign = envelope.campaign as CampaignId;
  const editions = (await receivedIn(store, campaign)).filter((it) => it.envelope.from === envelope.from);
  if (editions.at(-1)?.down.what === "revoked") {
    throw new Failure("wrong_state", {
      vi: "Cấp trên đã thu hồi kế hoạch này.",
      en: "The level above has revoked this plan.",
    });
  }
  const down = editions.findLast((it) => it.down.plan !== undefined)?.down ?? CampaignDown.parse(envelope.body);
  const { plan: above, document, planVersion } = down;
  if (!above) throw new Error(`envelope ${envelope.id} holds no plan`);
  const [node, sender] = [await nodeOf(store, me.tenant), await nodeOf(store, envelope.from)];
  const number = `${document.number}/${document.symbol}`;
  const plan = draftFromAbove(above, {
    issuer: issuerOf(node, sender),
    place: node.place,
    basis: {
      kind: "plan",
      number,
      date: document.date,
      issuer: document.issuer,
      title: down.title,
      relation: "parentCampaign",
    },
  });
  const fresh = freshCampaign(answering, {
    plan,
    id: campaign,
    basis: planVersion,
    fields: {
      role: "child",
      answer: "accepted",
      parent: {
        tenant: envelope.from,
        envelope: envelope.id,
        document: { number: number.slice(0, 40), date: document.date, issuer: document.issuer },
        planVersion,
      },
    },
  });
  const answer = await answerParts(answering, envelope, { answer: "accepted" }, campaign);
  const contact = await contactLetters(answering, envelope.from);
  const entry: InboxEntry = { ...received, own: campaign, state: "accepted", allowed: [] };
  await store.commit({
    act: { what: "inbox.accept", about: plan.title.slice(0, 200), campaign },
    puts: [...fresh.puts, ...answer.puts],
    envelopes: [...answer.envelopes, ...contact],
    reply: replyOf(fresh.view, entry),
  });
  return { campaign: fresh.view, entry };
};
