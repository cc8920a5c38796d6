import { tenantTag } from "@thidua/data";
import type { Membership } from "@thidua/domain";

/** Session tags in a token, as AWS STS reads them from an ID token. */
const tagsClaim = "https://aws.amazon.com/tags";

/** What a membership puts into an ID token; the tag is what the table's policies look at. */
export const tokenClaims = ({ name, tenant, roles }: Pick<Membership, "name" | "tenant" | "roles">) => ({
  name,
  tid: tenant,
  roles: [...roles],
  [tagsClaim]: { principal_tags: { [tenantTag]: [tenant] }, transitive_tag_keys: [tenantTag] },
});

/** The names of those claims. */
export const tokenClaimNames = ["name", "tid", "roles", tagsClaim];
