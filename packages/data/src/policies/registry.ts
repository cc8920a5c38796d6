import { platformTenant } from "../scope.ts";
import { policy, type PolicyDocument, type TableArns } from "./document.ts";
import { all, facetOfAny } from "./keys.ts";
import { changeActions, keyedAccess } from "./statements.ts";

/**
 * What the platform operator may do: keep the hierarchy, the catalogue, the national templates and the logins, and give
 * a new tenant its settings and first member. No other facet of a tenant is open to it, for reading either: an operator
 * holds no scores, votes or decisions. Its own acts and idempotency keys lie in the platform's own tenant. The list of
 * open campaigns is exchange's.
 */
export const registryPolicy = ({ tableArn }: Pick<TableArns, "tableArn">): PolicyDocument => {
  const patterns = [
    all("H"),
    all("N"),
    all("L"),
    facetOfAny("T", "TENANT"),
    facetOfAny("T", "MEMBER"),
    `T#${platformTenant}|*`,
  ];
  return policy(...keyedAccess({ tableArn, reads: patterns, writes: patterns }), {
    Sid: "DenyOpenCampaigns",
    Effect: "Deny",
    Action: changeActions,
    Resource: [tableArn],
    Condition: { "ForAnyValue:StringLike": { "dynamodb:LeadingKeys": ["H#OPEN|*"] } },
  });
};
