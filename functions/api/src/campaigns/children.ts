import type { ChildAnswer, FurtherDocument } from "@thidua/contract";
import { envelopePrefix, inItem, type Envelope, type ItemOf, type distributionItem, type Reader } from "@thidua/data";
import {
  AnswerUp,
  compareVi,
  Contact,
  IssuedPlanUp,
  type CampaignId,
  type Day,
  type TenantId,
  type TenantNode,
} from "@thidua/domain";
import { childrenOf, nodeOf } from "../hierarchy/nodes.ts";

type Sent = ItemOf<typeof distributionItem>["sent"];

const latestBySender = (envelopes: readonly Envelope[]): Map<TenantId, Envelope> => {
  const latest = new Map<TenantId, Envelope>();
  for (const it of envelopes) {
    const known = latest.get(it.from);
    if (!known || known.version <= it.version) latest.set(it.from, it);
  }
  return latest;
};

const received = async (store: Reader, kind: "answer" | "issuedPlan" | "contact", campaign?: CampaignId) =>
  (await store.all(inItem, {}, { begins: envelopePrefix({ kind, campaign }) })).map(({ value }) => value);

/**
 * Every child that is one today or was sent the campaign, with its latest answer, the plan it issued, what that dropped,
 * and whom to ring. A child's plan is late after `until`.
 */
export const childrenAnswers = async (
  store: Reader,
  {
    tenant,
    campaign,
    day,
    sent,
    until,
  }: { tenant: TenantId; campaign: CampaignId; day: Day; sent: Sent; until: Day | undefined },
): Promise<ChildAnswer[]> => {
  const now = await childrenOf(store, tenant, day);
  const [answers, plans, contacts] = await Promise.all([
    received(store, "answer", campaign).then(latestBySender),
    received(store, "issuedPlan", campaign).then((all) =>
      latestBySender(all.filter(({ body }) => IssuedPlanUp.parse(body).is === "plan")),
    ),
    received(store, "contact").then(latestBySender),
  ]);
  const gone = (Object.keys(sent) as TenantId[]).filter((it) => !now.some((node) => node.tenant === it));
  const nodes: TenantNode[] = [...now, ...(await Promise.all(gone.map((it) => nodeOf(store, it))))];
  return nodes
    .map((node): ChildAnswer => {
      const [answer, plan, contact] = [answers.get(node.tenant), plans.get(node.tenant), contacts.get(node.tenant)];
      const said = answer && AnswerUp.parse(answer.body);
      const issued = plan && IssuedPlanUp.parse(plan.body);
      const { issued: standing } = { issued: issued && !issued.revoked ? issued : undefined };
      const state = standing ? "issued" : said ? said.answer : sent[node.tenant] ? "waiting" : "notSent";
      return {
        tenant: node.tenant,
        name: node.name,
        kind: node.kind,
        ...(node.group === undefined ? {} : { group: node.group }),
        state,
        ...(sent[node.tenant] ? { sentAt: sent[node.tenant]?.at } : {}),
        ...(said?.reason === undefined ? {} : { reason: said.reason }),
        ...(said ? { on: said.on } : {}),
        ...(standing
          ? {
              issued: {
                number: standing.document.number,
                date: standing.document.date,
                ...(standing.document.symbol === undefined ? {} : { symbol: standing.document.symbol }),
                ...(standing.planVersion === undefined ? {} : { planVersion: standing.planVersion }),
              },
            }
          : {}),
        late: standing ? standing.late : until !== undefined && day > until && state !== "declined",
        ...(standing?.criteria ? { criteria: standing.criteria } : {}),
        dropped: standing?.dropped ?? [],
        ...(contact ? { contact: Contact.parse(contact.body) } : {}),
      };
    })
    .toSorted((a, b) => compareVi(a.name, b.name));
};

/** What was sent here as the second recipient: plans from further below, implementing documents of units. */
export const furtherDocuments = async (
  store: Reader,
  campaign: CampaignId,
  children: readonly TenantId[],
): Promise<FurtherDocument[]> => {
  const latest = new Map<string, { from: TenantId; version: number; body: IssuedPlanUp }>();
  for (const { from, version, body: sent } of await received(store, "issuedPlan", campaign)) {
    const body = IssuedPlanUp.parse(sent);
    const key = `${from}${body.unit?.id ?? ""}`;
    if ((latest.get(key)?.version ?? 0) < version) latest.set(key, { from, version, body });
  }
  const shown = [...latest.values()].filter(
    ({ from, body }) => !body.revoked && (body.is === "implementing" || !children.includes(from)),
  );
  const senders = [...new Set(shown.map(({ from }) => from))];
  const names = new Map((await Promise.all(senders.map((it) => nodeOf(store, it)))).map((it) => [it.tenant, it.name]));
  return shown
    .map(({ from, body: { unit, title, document, late } }) => ({
      tenant: from,
      name: names.get(from) ?? from,
      ...(unit ? { unit: unit.name } : {}),
      title,
      number: document.number,
      ...(document.symbol === undefined ? {} : { symbol: document.symbol }),
      date: document.date,
      late,
    }))
    .toSorted((a, b) => compareVi(a.name, b.name) || compareVi(a.unit ?? "", b.unit ?? ""));
};
