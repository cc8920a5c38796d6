import type { Distribution } from "@thidua/contract";
import {
  distributionItem,
  yearItem,
  type Envelope,
  type ItemOf,
  type Put,
  type Stored,
  type Writer,
} from "@thidua/data";
import {
  dayOf,
  type Campaign,
  type CampaignDown,
  type CampaignYearState,
  type Clock,
  type PlanVersion,
  type TenantId,
  type YearBrief,
} from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { childrenOf } from "../hierarchy/nodes.ts";
import { letter } from "./upward.ts";

type State = ItemOf<typeof distributionItem>;
type Sending = { store: Writer; me: Caller; wallClock: Clock; businessClock: Clock };

/** A transaction holds 100 parts and 4 MB: a page is what fits with room for what else belongs to the act. */
const mostChildren = 50;
const mostBytes = 2_500_000;

export const briefOf = ({
  year,
  theme,
  guidance,
  registrationUntil,
  selfAssessmentUntil,
}: CampaignYearState): YearBrief => ({
  year,
  ...(theme === undefined ? {} : { theme }),
  ...(guidance === undefined ? {} : { guidance }),
  ...(registrationUntil === undefined ? {} : { registrationUntil }),
  ...(selfAssessmentUntil === undefined ? {} : { selfAssessmentUntil }),
});

export const yearsIn = async (store: Writer, campaign: Campaign["id"]): Promise<YearBrief[]> =>
  (await store.all(yearItem, { campaign }, { strong: true })).map(({ value }) => briefOf(value));

export const distributionOf = (store: Writer, campaign: Campaign["id"]): Promise<Stored<State> | undefined> =>
  store.get(distributionItem, { campaign }, {}, { strong: true });

type Told = Pick<CampaignDown, "what"> & { reason?: string | undefined };

const bodyFor = (
  { campaign, issued, years }: Edition,
  { what, reason }: Pick<State, "what" | "reason">,
  withPlan: boolean,
): CampaignDown => ({
  what,
  title: campaign.title,
  planVersion: issued.version,
  document: {
    number: issued.number ?? "",
    symbol: issued.symbol ?? "",
    date: issued.date as NonNullable<typeof issued.date>,
    issuer: issued.plan.issuer?.name ?? campaign.title,
    ...(issued.signer ? { signer: issued.signer } : {}),
  },
  ...(withPlan ? { plan: issued.plan } : {}),
  years: [...years],
  ...(reason === undefined ? {} : { reason }),
});

/** What there is to tell: the campaign, its issued plan version and its open years. */
export type Edition = { campaign: Campaign; issued: PlanVersion; years: readonly YearBrief[] };

/**
 * One page of sending the current edition to the children there are on this day. `told` opens a new edition first.
 * A child that was never told gets the campaign with its plan; one that has this edition already gets nothing.
 */
export const distributionPage = async (
  { store, me, wallClock, businessClock }: Sending,
  edition: Edition,
  { told, cursor }: { told?: Told; cursor?: string | undefined },
): Promise<{ puts: Put[]; envelopes: Envelope[]; distribution: Distribution }> => {
  const at = wallClock();
  const before = await distributionOf(store, edition.campaign.id);
  const sentBefore = before?.value.sent ?? {};
  const state: State = told
    ? {
        edition: (before?.value.edition ?? 0) + 1,
        what: told.what,
        ...(told.reason === undefined ? {} : { reason: told.reason }),
        sent: sentBefore,
      }
    : (before?.value ?? { edition: 1, what: "issued", sent: {} });
  const children = (await childrenOf(store, me.tenant, dayOf(businessClock())))
    .map(({ tenant }) => tenant)
    .toSorted((a, b) => (a < b ? -1 : 1));
  const size = Math.max(1, JSON.stringify(edition.issued.plan).length * 1.2);
  const page = Math.max(1, Math.min(mostChildren, Math.floor(mostBytes / size)));
  const waiting = children.filter((it) => cursor === undefined || it > cursor);
  const turn = waiting.slice(0, page);
  const fresh = turn.filter(
    (it) => state.sent[it]?.edition !== state.edition && (state.what !== "revoked" || state.sent[it] !== undefined),
  );
  const envelopes = fresh.map((to: TenantId) => {
    const last = state.sent[to];
    const withPlan = state.what !== "revoked" && last?.planVersion !== edition.issued.version;
    const what = last === undefined ? "issued" : withPlan ? "amended" : state.what;
    return letter(me, at, {
      kind: last === undefined ? "campaign" : "amendment",
      to,
      version: state.edition,
      campaign: edition.campaign.id,
      body: bodyFor(edition, { ...state, what }, withPlan),
    });
  });
  const mark = { edition: state.edition, planVersion: edition.issued.version, at };
  const sent: State["sent"] = { ...state.sent, ...Object.fromEntries(fresh.map((to) => [to, mark])) };
  const next = waiting.length > turn.length ? turn.at(-1) : undefined;
  return {
    puts:
      fresh.length === 0 && !told && before
        ? []
        : [
            store.put(
              distributionItem,
              { campaign: edition.campaign.id },
              {},
              { ...state, sent },
              before?.version ?? 0,
            ),
          ],
    envelopes,
    distribution: {
      edition: state.edition,
      sent: children.filter((it) => sent[it]?.edition === state.edition).length,
      of: children.length,
      ...(next === undefined ? {} : { next }),
    },
  };
};
