/** The session tag that says whose request it is; STS copies it from the bearer's ID token. */
export const tenantTag = "tid";

const tagKey = `aws:PrincipalTag/${tenantTag}`;
const leadingKeys = "dynamodb:LeadingKeys";

/** Every partition of one namespace that belongs to the caller's tenant. The `|` keeps a longer id from matching. */
export const own = (namespace: "T" | "R" | "X" | "Z"): string => `${namespace}#\${${tagKey}}|*`;

/** Every partition of a namespace, whoever's it is. */
export const all = (namespace: "T" | "R" | "X" | "Z" | "H" | "N" | "L" | "P"): string => `${namespace}#*`;

/** One facet of any tenant: ids have twelve characters, so no longer key that ends alike can match. */
export const facetOfAny = (namespace: "T" | "X", facet: string): string => `${namespace}#${"?".repeat(12)}|${facet}`;

/** Each partition key of the request is like one of `patterns`, and there is at least one. */
export const onlyKeys = (patterns: string[]) => ({
  "ForAllValues:StringLike": { [leadingKeys]: patterns },
  Null: { [leadingKeys]: "false" },
});

/** As `onlyKeys`, and the caller carries a tenant. */
export const onlyKeysOfTagged = (patterns: string[]) => ({
  "ForAllValues:StringLike": { [leadingKeys]: patterns },
  Null: { [leadingKeys]: "false", [tagKey]: "false" },
});

/** Some partition key of the request is like none of `patterns`. */
export const anyOtherKey = (patterns: string[]) => ({ "ForAnyValue:StringNotLike": { [leadingKeys]: patterns } });

export const noKey = { Null: { [leadingKeys]: "true" } };
export const noTag = { Null: { [tagKey]: "true" } };
