import { createCampaign, type NewCampaign } from "@thidua/contract";
import {
  clonePlan,
  codeFaults,
  CriterionId,
  invalid,
  Plan,
  toPlan,
  type Campaign,
  type TenantNode,
} from "@thidua/domain";
import { handle } from "../handle.ts";
import { nodeOf } from "../hierarchy/nodes.ts";
import { acceptEnvelope } from "../inbox/accept.ts";
import { campaignOf, demandWork, planAt } from "./campaign.ts";
import { startCampaign } from "./start.ts";

type Alone = Extract<NewCampaign, { from: "blank" | "plan" }>;

const aloneFields = ({ parentDocument }: Alone): Pick<Campaign, "role"> & Partial<Pick<Campaign, "parent">> => ({
  role: "root",
  ...(parentDocument ? { parent: { document: parentDocument } } : {}),
});

/** The parent's plan, known by number and date only, stands among the bases from the start. */
const withParentBasis = (plan: Plan, { parentDocument }: Alone): Plan => {
  if (!parentDocument) return plan;
  const { number, date, issuer } = parentDocument;
  if (plan.legalBases.some((it) => it.number === number && (it.date === undefined || it.date === date))) return plan;
  return {
    ...plan,
    legalBases: [{ kind: "plan", number, date, issuer, relation: "parentCampaign" }, ...plan.legalBases],
  };
};

const withIssuer = (plan: Plan, node: TenantNode): Plan => ({
  ...plan,
  issuer: plan.issuer ?? {
    name: node.name,
    head: [node.issuer],
    kind: node.kind === "department" ? "departmental" : "territorial",
    within: [],
  },
  document: { ...(node.place === undefined ? {} : { place: node.place }), ...plan.document },
});

export const creating = [
  handle(createCampaign, async (input) => {
    const { body, store, me, newId } = input;
    const node = await nodeOf(store, me.tenant);
    const ids = () => CriterionId.parse(newId());
    switch (body.from) {
      case "blank": {
        const plan = withParentBasis(withIssuer(Plan.parse({ title: body.title }), node), body);
        return startCampaign(input, { plan, fields: aloneFields(body) }, "campaign.create");
      }
      case "plan": {
        const faults = codeFaults(body.plan).map((it) => ({ ...it, path: `plan.${it.path}` }));
        if (faults.length > 0) throw invalid(...faults);
        const plan = withParentBasis(withIssuer(toPlan(body.plan, { ids, origin: me.tenant }), node), body);
        return startCampaign(input, { plan, fields: aloneFields(body) }, "campaign.create");
      }
      case "template":
        return (await acceptEnvelope(input, body.envelope, (campaign) => campaign)).campaign;
      case "clone": {
        const { value: former } = await campaignOf(store, body.campaign);
        demandWork("cloneCampaign", former, me);
        const { value: version } = await planAt(store, former.id, former.issued || former.latest);
        const { plan, notes } = clonePlan(version.plan, { years: body.years, tenant: me.tenant, newId: ids });
        const titled = body.title === undefined ? plan : { ...plan, title: body.title };
        const view = await startCampaign(
          input,
          { plan: titled, fields: { role: "root", clonedFrom: former.id } },
          "campaign.clone",
          { notes },
        );
        return { ...view, notes };
      }
    }
  }),
];
