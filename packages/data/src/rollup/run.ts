import { deliver } from "./deliver.ts";
import { foldOwnOf, foldSumOf } from "./fold.ts";
import { move, open } from "./move.ts";
import type { RollupPorts } from "./ports.ts";
import type { Work } from "./route.ts";

/** Does one piece of work. Done twice, late or out of turn it changes nothing that is right. */
export const run = async (ports: RollupPorts, work: Work): Promise<void> => {
  switch (work.do) {
    case "own":
      await foldOwnOf(ports, work.node);
      return;
    case "sum":
      await foldSumOf(ports, work.node);
      return;
    case "deliver":
      await deliver(ports, work.node);
      return;
    case "open":
      return open(ports, work.node);
    case "move": {
      const concerned = (await ports.hierarchy.openYears()).filter(
        ({ campaign }) => work.campaign === undefined || campaign === work.campaign,
      );
      const years = new Map(concerned.map((y) => [`${y.campaign} ${y.year}`, y]));
      for (const { campaign, year } of years.values()) await move(ports, { tenant: work.tenant, campaign, year });
    }
  }
};
