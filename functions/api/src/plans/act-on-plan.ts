import { actOnPlan } from "@thidua/contract";
import { campaignItem, planItem, type Envelope, type Put } from "@thidua/data";
import { codeFaults, dayOf, invalid, planMachine, type PlanVersion } from "@thidua/domain";
import { demandAct, demandReason } from "../acts.ts";
import { substituteWarnings } from "../appraisals/launch-warnings.ts";
import { aboveOf } from "../campaigns/above.ts";
import { campaignOf, headOf, planAt } from "../campaigns/campaign.ts";
import { distributionPage, yearsIn } from "../campaigns/distribution.ts";
import { handle } from "../handle.ts";
import { nodeOf } from "../hierarchy/nodes.ts";
import { issueParts, lettersUp, toldUpward } from "./issue.ts";
import { numberedBy, takeNumber } from "./numbering.ts";
import { signHere, signOnPaper } from "./signing.ts";
import { draftedBy, planHead } from "./view.ts";

/** How each act is told in the version's own history. */
const recorded = (act: string): string => (act === "recordSigned" ? "recordSigned: ghi nhận theo văn bản" : act);

export const acts = [
  handle(actOnPlan, async (input) => {
    const { store, me, params, body, wallClock, businessClock } = input;
    const stored = await campaignOf(store, params.campaign, true);
    const campaign = stored.value;
    const acted = body.act === "revoke" && campaign.issued > 0 ? campaign.issued : campaign.latest;
    const before = await planAt(store, campaign.id, acted, true);
    const transition = demandAct(planMachine, body.act, before.value.state, me, draftedBy(before.value, me));
    const reason = demandReason(transition, body.reason);
    // A draft may be unfinished while it is written; what leaves its drafter names nothing it doesn't have.
    const dangling = before.value.state === "draft" ? codeFaults(before.value.plan) : [];
    if (dangling.length > 0) throw invalid(...dangling);
    const about = { about: campaign.title.slice(0, 200), campaign: campaign.id, ...(reason ? { reason } : {}) };

    if (body.act === "issue") {
      const numbered = numberedBy(body, before.value, await nodeOf(store, me.tenant), businessClock);
      const number = await takeNumber(store, numbered, before.value, campaign.title);
      const parts = await issueParts(input, stored, before, numbered);
      const head = planHead({ value: parts.version, version: before.version + 1, at: wallClock() }, me);
      const unsafe = await substituteWarnings(store, parts.version.plan, dayOf(businessClock()));
      const reply = { ...head, warnings: [...parts.warnings, ...unsafe], distribution: parts.distribution };
      const commit = {
        act: { what: "plan.issue", ...about, about: `${numbered.number}/${numbered.symbol}` },
        puts: [number, ...parts.puts],
        envelopes: parts.envelopes,
        reply,
      };
      await store.commit(commit).catch(async (cause: unknown) => {
        // Of two who take a number at once the second is told whose it is.
        await takeNumber(store, numbered, before.value, campaign.title);
        throw cause;
      });
      return reply;
    }

    const added =
      body.act === "sign"
        ? signHere(me, body)
        : body.act === "recordSigned"
          ? await signOnPaper(store, me, body, before.value, businessClock)
          : {};
    const { number: _n, symbol: _s, date: _d, signer: _by, signedFile: _f, recordedBy: _r, ...unsigned } = before.value;
    const version: PlanVersion = {
      ...(body.act === "returnToDrafter" ? unsigned : before.value),
      ...added,
      state: transition.to,
      history: [
        ...before.value.history,
        { act: recorded(body.act), by: me.name, at: wallClock(), ...(reason ? { reason } : {}) },
      ],
    };
    const revoked = body.act === "revoke";
    const next = {
      ...campaign,
      ...(acted === campaign.latest ? { plan: headOf(version) } : {}),
      ...(revoked ? { state: "cancelled" as const } : {}),
    };
    const puts: Put[] = [
      store.put(planItem, { campaign: campaign.id }, { version: acted }, version, before.version),
      store.put(campaignItem, {}, { campaign: campaign.id }, next, stored.version),
    ];
    const envelopes: Envelope[] = [];
    const warnings = [];
    let distribution;
    if (revoked) {
      const above = await aboveOf(store, campaign);
      const up = await lettersUp(input, campaign, above, toldUpward(version, above, true), acted + 1);
      const edition = { campaign: next, issued: version, years: await yearsIn(store, campaign.id) };
      const down = await distributionPage(input, edition, { told: { what: "revoked", reason } });
      puts.push(...down.puts);
      envelopes.push(...up.envelopes, ...down.envelopes);
      warnings.push(...up.warnings);
      distribution = down.distribution;
    }
    const head = planHead({ value: version, version: before.version + 1, at: wallClock() }, me);
    const reply = { ...head, warnings, ...(distribution ? { distribution } : {}) };
    await store.commit({ act: { what: `plan.${body.act}`, ...about }, puts, envelopes, reply });
    return reply;
  }),
];
