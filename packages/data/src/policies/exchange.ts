import { policy, type PolicyDocument, type TableArns } from "./document.ts";
import { all } from "./keys.ts";
import { keyedAccess, streamAccess } from "./statements.ts";

/**
 * What exchange may do: read what tenants send and the hierarchy; write the inboxes, the audit chain, public records,
 * logins, published exemplars and the list of open campaigns. It can't touch what a tenant owns, nor a summary.
 */
export const exchangePolicy = ({ tableArn, streamArn }: TableArns): PolicyDocument => {
  const writes = [all("X"), all("Z"), all("P"), all("L"), all("N"), "H#OPEN|*"];
  return policy(
    ...keyedAccess({
      tableArn,
      reads: [all("T"), all("X"), all("Z"), all("P"), all("L"), all("N"), all("H")],
      writes,
    }),
    ...streamAccess(streamArn),
  );
};
