import { distribute } from "@thidua/contract";
import { handle } from "../handle.ts";
import { campaignOf, demandWork, planAt } from "./campaign.ts";
import { distributionPage, yearsIn } from "./distribution.ts";

export const distributing = [
  handle(distribute, async (input) => {
    const { store, me, params, body } = input;
    const { value: campaign } = await campaignOf(store, params.campaign, true);
    demandWork("distribute", campaign, me);
    const { value: issued } = await planAt(store, campaign.id, campaign.issued);
    const edition = { campaign, issued, years: await yearsIn(store, campaign.id) };
    const { puts, envelopes, distribution } = await distributionPage(input, edition, { cursor: body.cursor });
    if (puts.length > 0) {
      await store.commit({
        act: {
          what: "campaign.distribute",
          about: `${envelopes.length} / ${distribution.of}`,
          campaign: campaign.id,
        },
        puts,
        envelopes,
        reply: distribution,
      });
    }
    return distribution;
  }),
];
