import type { Distribution } from "@thidua/contract";
import {
  answerItem,
  campaignItem,
  criteriaItem,
  planItem,
  yearItem,
  type Envelope,
  type Put,
  type Stored,
  type Writer,
} from "@thidua/data";
import {
  Failure,
  inheritanceOf,
  IssuedPlanUp,
  yearOf,
  yearsOf,
  type Campaign,
  type Clock,
  type PlanVersion,
  type TenantId,
  type Warning,
} from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { aboveOf, basisOf, treeAbove, type Above } from "../campaigns/above.ts";
import { headOf, planAt } from "../campaigns/campaign.ts";
import { briefOf, distributionPage } from "../campaigns/distribution.ts";
import { furtherRecipients, letter, standingAbove } from "../campaigns/upward.ts";
import { criteriaPuts, yearFromPlan } from "../campaigns/years.ts";
import { childPlanUntil } from "../implementing/until.ts";
import type { Numbered } from "./numbering.ts";

export type Issuing = { store: Writer; me: Caller; wallClock: Clock; businessClock: Clock };

/** What the level above is told of an issued plan: number, date, counts, and each inherited criterion it left out. */
export const toldUpward = (version: PlanVersion, above: Above | undefined, revoked = false): IssuedPlanUp => {
  const basis = basisOf(above, version.basis);
  const inheritance = inheritanceOf(
    version.plan,
    above && basis ? { tenant: above.tenant, planVersion: basis.planVersion, plan: basis.plan } : undefined,
  );
  const until = basis && childPlanUntil(basis.plan);
  const own = inheritance.criteria.filter(({ mark }) => mark === "own").length;
  return IssuedPlanUp.parse({
    is: "plan",
    title: version.plan.title,
    planVersion: version.version,
    ...(version.basis === undefined ? {} : { basis: version.basis }),
    document: {
      number: version.number,
      symbol: version.symbol,
      date: version.date,
      ...(version.signer ? { signer: version.signer.name } : {}),
    },
    criteria: { inherited: inheritance.criteria.length - own, own, dropped: inheritance.dropped.length },
    dropped: inheritance.dropped.map(({ acceptedAsNotApplicable: _, ...it }) => it),
    late: until !== undefined && version.date !== undefined && version.date > until,
    revoked,
  });
};

/** Letters to the parent and to whoever else the parent's plan names; a parent that is gone is a warning, not a stop. */
export const lettersUp = async (
  issuing: Issuing,
  campaign: Campaign,
  above: Above | undefined,
  body: IssuedPlanUp,
  version: number,
): Promise<{ envelopes: Envelope[]; warnings: Warning[] }> => {
  const parent = campaign.parent?.tenant;
  if (!parent || !above) return { envelopes: [], warnings: [] };
  const { me, wallClock } = issuing;
  const milestones = above.editions.at(-1)?.plan.milestones ?? [];
  const send = (to: TenantId) =>
    letter(me, wallClock(), { kind: "issuedPlan", to, version, campaign: treeAbove(campaign), body });
  try {
    const standing = await standingAbove(issuing, parent);
    const others = (await furtherRecipients(issuing, milestones)).map(({ tenant }) => tenant);
    return { envelopes: [...new Set([standing, ...others])].map(send), warnings: [] };
  } catch (cause) {
    if (!(cause instanceof Failure) || cause.code !== "authority_gone") throw cause;
    return { envelopes: [], warnings: [{ path: "parent", vi: cause.vi, en: cause.en }] };
  }
};

/** Years whose criteria an amendment renews: those that are open. */
const renewed = async (store: Writer, campaign: Campaign, version: PlanVersion): Promise<Put[]> => {
  const years = (await store.all(yearItem, { campaign: campaign.id }, { strong: true })).filter(
    ({ value }) => value.state === "open",
  );
  const puts = await Promise.all(
    years.map(async ({ value, version: at }) => {
      const { year } = value;
      const sets = await store.all(criteriaItem, { campaign: campaign.id, year }, { strong: true });
      const before = new Map(sets.map((it) => [it.value.subjectKind, it.version]));
      return [
        store.put(yearItem, { campaign: campaign.id }, { year }, { ...value, planVersion: version.version }, at),
        ...criteriaPuts(store, campaign.id, year, version, before),
      ];
    }),
  );
  return puts.flat();
};

const answered = async (store: Writer, campaign: Campaign): Promise<Put[]> => {
  const from = campaign.parent?.tenant;
  if (!from) return [];
  const place = { campaign: treeAbove(campaign), from };
  const answer = await store.get(answerItem, {}, place, { strong: true });
  return answer && answer.value.state !== "issued"
    ? [store.put(answerItem, {}, place, { ...answer.value, state: "issued" }, answer.version)]
    : [];
};

/**
 * All that belongs to issuing a plan, as one transaction's parts: the version under its number, the one before it
 * superseded, the campaign running, its year open where there is only one, criteria put down, the level above told, the
 * children sent the first page.
 */
export const issueParts = async (
  issuing: Issuing,
  stored: Stored<Campaign>,
  signed: Stored<PlanVersion>,
  { number, symbol, date }: Numbered,
): Promise<{
  version: PlanVersion;
  puts: Put[];
  envelopes: Envelope[];
  warnings: Warning[];
  distribution: Distribution;
}> => {
  const { store, me, wallClock } = issuing;
  const { value: campaign } = stored;
  const { value: before } = signed;
  const at = wallClock();
  const version: PlanVersion = {
    ...before,
    state: "issued",
    number,
    symbol,
    date,
    issuedAt: at,
    plan: { ...before.plan, document: { ...before.plan.document, number, symbol, date } },
    history: [...before.history, { act: "issue", by: me.name, at }],
  };
  const amends = campaign.issued > 0;
  const planned = yearsOf(version.plan);
  const only = planned.length === 0 ? yearOf(date) : planned.length === 1 ? planned[0] : undefined;
  const opens = !amends && only !== undefined && !campaign.years.includes(only) ? only : undefined;
  const year = opens === undefined ? undefined : yearFromPlan(campaign.id, version, opens);
  const running: Campaign = {
    ...campaign,
    title: version.plan.title,
    state: campaign.state === "planned" ? "running" : campaign.state,
    issued: version.version,
    issueDate: date,
    plan: headOf(version),
    years: opens === undefined ? campaign.years : [...campaign.years, opens],
    ...(campaign.parent?.tenant ? { answer: "issued" as const } : {}),
    ...(campaign.parent && version.basis !== undefined
      ? { parent: { ...campaign.parent, planVersion: version.basis } }
      : {}),
  };
  const place = { campaign: campaign.id };
  const former = amends ? await planAt(store, campaign.id, campaign.issued, true) : undefined;
  const openYears = (await store.all(yearItem, place, { strong: true })).map(({ value }) => briefOf(value));
  const above = await aboveOf(store, campaign);
  const up = await lettersUp(issuing, running, above, toldUpward(version, above), version.version);
  const down = await distributionPage(
    issuing,
    { campaign: running, issued: version, years: year ? [...openYears, briefOf(year)] : openYears },
    { told: { what: amends ? "amended" : "issued", reason: before.history.find((it) => it.act === "amend")?.reason } },
  );
  return {
    version,
    puts: [
      store.put(planItem, place, { version: version.version }, version, signed.version),
      store.put(campaignItem, {}, place, running, stored.version),
      ...(former
        ? [
            store.put(
              planItem,
              place,
              { version: former.value.version },
              { ...former.value, state: "superseded" },
              former.version,
            ),
          ]
        : []),
      ...(year
        ? [
            store.put(yearItem, place, { year: year.year }, year, 0),
            ...criteriaPuts(store, campaign.id, year.year, version),
          ]
        : []),
      ...(amends ? await renewed(store, campaign, version) : []),
      ...(await answered(store, campaign)),
      ...down.puts,
    ],
    envelopes: [...up.envelopes, ...down.envelopes],
    warnings: up.warnings,
    distribution: down.distribution,
  };
};
