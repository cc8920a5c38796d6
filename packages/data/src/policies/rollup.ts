import { policy, type PolicyDocument, type TableArns } from "./document.ts";
import { all } from "./keys.ts";
import { keyedAccess, streamAccess } from "./statements.ts";

/** What roll-up may do: read the leaves, deliveries, summaries and hierarchy of every node, write summaries only. */
export const rollupPolicy = ({ tableArn, streamArn }: TableArns): PolicyDocument =>
  policy(
    ...keyedAccess({ tableArn, reads: [all("T"), all("R"), all("X"), all("H")], writes: [all("R")] }),
    ...streamAccess(streamArn),
  );
