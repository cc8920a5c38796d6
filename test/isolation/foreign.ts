import { asParticipant } from "@thidua/domain";
import { tenantOf, type Foreign } from "./places.ts";
import type { Kind } from "./id-places.ts";
import type { Neighbours } from "./neighbours.ts";

/** A thing of somebody else's: the authority itself, by its own id; or one that it has sent here. */
export type Named = { id: string; what: "thing" | "itself" | "sent" };

const thing = (id: string): Named => ({ id, what: "thing" });

/** What a foreign tenant has of a kind. */
export const foreignIds = ({ stocks, received, unanswered }: Neighbours, of: Foreign, kind: Kind): Named[] => {
  const { units, person, outside, evidence, scan, campaign, draft, criteria, drafted } = stocks[of];
  const itself = tenantOf(of);
  const near = of === "province" || of === "sibling" || of === "ward";
  switch (kind) {
    case "tenant":
      return [{ id: itself, what: "itself" }];
    case "campaign":
      // A campaign that was taken up is the district's too, under the same id.
      if (of === "province") return [thing(draft), { id: unanswered, what: "sent" }];
      // What it comes to is summed up for every level above.
      if (of === "ward") return [thing(draft), { id: campaign, what: "sent" }];
      return near ? [thing(campaign), thing(draft)] : [thing(campaign)];
    case "unit":
      return [thing(units.office)];
    case "person":
      return [thing(person)];
    case "participant":
      return [thing(units.second), ...(near ? [thing(outside)] : []), { id: asParticipant(itself), what: "itself" }];
    case "criterion":
      // The district's plan holds what the province's set; not what the province is still writing.
      return [thing((of === "province" ? drafted : criteria)["b"] as string)];
    case "envelope":
      return received[of].slice(0, near ? 3 : 1).map(thing);
    case "file":
      // What the ward's sheet names came with it.
      return of === "ward" ? [thing(scan), { id: evidence, what: "sent" }] : [thing(scan), thing(evidence)];
    case "login":
      return [thing(of)];
  }
};

/** An id of the kind that nobody has. */
export const nobodys = (kind: Kind): string =>
  kind === "login"
    ? "n0b0dy"
    : kind === "envelope"
      ? `CAN0B0DY00000000000N0B0DY000000${"0".repeat(4)}1N0B0DY000000`
      : "N0B0DY000000";
