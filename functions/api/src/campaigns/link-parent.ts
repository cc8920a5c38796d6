import { linkParent } from "@thidua/contract";
import { campaignItem, linkItem, planItem, type Put } from "@thidua/data";
import {
  Failure,
  idAbove,
  leafCriteria,
  settleSets,
  tieSets,
  tiesBetween,
  CriterionId,
  type Campaign,
  type PlanVersion,
} from "@thidua/domain";
import { handle } from "../handle.ts";
import { answerParts, demandAnswer } from "../inbox/accept.ts";
import { contactLetters } from "../inbox/contact.ts";
import { envelopeOf } from "../inbox/entry.ts";
import { lettersUp, toldUpward } from "../plans/issue.ts";
import { aboveOf } from "./above.ts";
import { campaignOf, campaignView, demandWork, planAt } from "./campaign.ts";

export const linking = [
  handle(linkParent, async (input) => {
    const { store, me, params, body, newId } = input;
    const stored = await campaignOf(store, params.campaign, true);
    const alone = stored.value;
    demandWork("linkParent", alone, me);
    const envelope = await envelopeOf(store, body.envelope);
    await demandAnswer(input, envelope, "accept");
    const tree = envelope.campaign as Campaign["id"];
    const campaign: Campaign = {
      ...alone,
      role: "child",
      answer: alone.issued > 0 ? "issued" : "accepted",
      parent: {
        ...alone.parent,
        tenant: envelope.from,
        envelope: envelope.id,
        ...(tree === alone.id ? {} : { campaign: tree }),
      },
    };
    const above = await aboveOf(store, campaign);
    const newest = above?.editions.at(-1);
    if (above?.latest.down.what === "revoked") {
      throw new Failure("wrong_state", {
        vi: "Cấp trên đã thu hồi kế hoạch này.",
        en: "The level above has revoked this plan.",
      });
    }
    if (!above || !newest) throw new Error(`envelope ${envelope.id} holds no plan`);
    const { document } = newest.down;
    const linked: Campaign = {
      ...campaign,
      parent: {
        ...campaign.parent,
        planVersion: newest.planVersion,
        document: {
          number: `${document.number}/${document.symbol}`.slice(0, 40),
          date: document.date,
          issuer: document.issuer,
        },
      },
    };
    const latest = await planAt(store, alone.id, alone.latest, true);
    const ties = tiesBetween(latest.value.plan.criteria, newest.plan.criteria);
    const tied = tieSets(latest.value.plan.criteria, newest.plan.criteria, ties);
    const held = new Set(tied.flatMap((set) => set.criteria.map(idAbove)));
    const missing = newest.plan.criteria.flatMap((set) =>
      leafCriteria(set)
        .filter(({ id }) => !held.has(id))
        .map(({ id, label, name }) => ({ subjectKind: set.subjectKind, id, label, name })),
    );
    const puts: Put[] = [];
    // A draft takes the ties at once. An issued version never changes: its next amendment takes them.
    if (latest.value.state === "draft") {
      const { sets } = settleSets(tied, {
        before: tied,
        above: newest.plan.criteria,
        tenant: me.tenant,
        newId: () => CriterionId.parse(newId()),
      });
      const version: PlanVersion = {
        ...latest.value,
        plan: { ...latest.value.plan, criteria: sets },
        basis: newest.planVersion,
      };
      puts.push(store.put(planItem, { campaign: alone.id }, { version: version.version }, version, latest.version));
    }
    if (tree !== alone.id)
      puts.push(store.put(linkItem, {}, { campaign: alone.id }, { parent: envelope.from, campaign: tree }, 0));
    const answer = await answerParts(input, envelope, { answer: "accepted" }, alone.id);
    const issued = alone.issued > 0 ? (await planAt(store, alone.id, alone.issued)).value : undefined;
    const up = issued
      ? await lettersUp(
          input,
          linked,
          above,
          {
            ...toldUpward(issued, above),
            dropped: missing.flatMap((it) => {
              const from = newest.plan.criteria
                .find((set) => set.subjectKind === it.subjectKind)
                ?.criteria.find(({ id }) => id === it.id);
              return from ? [{ ...it, origin: from.origin, lock: from.lock }] : [];
            }),
          },
          issued.version,
        )
      : { envelopes: [] };
    const view = campaignView(linked, stored.version + 1, me);
    const reply = { ...view, tied: ties, missing };
    await store.commit({
      act: {
        what: "campaign.link",
        about: linked.parent?.document?.number ?? linked.title.slice(0, 200),
        campaign: alone.id,
      },
      puts: [store.put(campaignItem, {}, { campaign: alone.id }, linked, stored.version), ...puts, ...answer.puts],
      envelopes: [...answer.envelopes, ...up.envelopes, ...(await contactLetters(input, envelope.from))],
      reply,
    });
    return reply;
  }),
];
