import { audienceKey, tenantTrust, type PolicyDocument, type PolicyStatement } from "@thidua/data";
import { describe, expect, it } from "vitest";
import { tenantRoleArn } from "./arns.ts";
import { trusts } from "./trust.ts";
import type { WebIdentity } from "./web-identity.ts";

const providerArn =
  "arn:aws:iam::111122223333:oidc-provider/cognito-idp.ap-southeast-1.amazonaws.com/ap-southeast-1_Pool";
const trust = tenantTrust({ providerArn, audience: "console" });
const tid = "0ABCDEFGHJK1";
const identity: WebIdentity = { sub: "login-1", audience: "console", tags: { tid } };

type Case = [string, Partial<WebIdentity>, string?];
const refused: Case[] = [
  ["a token of another client", { audience: "other" }],
  ["a token without tags", { tags: {} }],
  ["a token with another tag only", { tags: { role: "x" } }],
  ["a token with a tag more", { tags: { tid, role: "x" } }],
  ["a tenant that is too short", { tags: { tid: "0ABC" } }],
  ["a token of another provider", {}, `${providerArn}2`],
];
const faultsOf = (document: PolicyDocument): string[] => [
  ...(trusts(document, tenantRoleArn, providerArn, identity) ? [] : ["the bearer"]),
  ...refused
    .filter(([, changes, provider = providerArn]) =>
      trusts(document, tenantRoleArn, provider, { ...identity, ...changes }),
    )
    .map(([name]) => name),
];

describe("the tenant role", () => {
  it("is taken by the bearer of a tenant's ID token and nobody else", () => expect(faultsOf(trust)).toEqual([]));

  const mutant = (change: (statement: PolicyStatement) => Partial<PolicyStatement>): PolicyDocument => ({
    ...trust,
    Statement: trust.Statement.map((statement) => ({ ...statement, ...change(statement) })),
  });
  const without = (operator: string) =>
    mutant(({ Condition = {} }) => ({
      Condition: Object.fromEntries(Object.entries(Condition).filter(([name]) => name !== operator)),
    }));

  it.each<[string, PolicyDocument]>([
    ["no audience", without("StringEquals")],
    ["no form of the tenant", without("StringLike")],
    ["any tags", without("ForAllValues:StringEquals")],
    ["no tagging", mutant(() => ({ Action: ["sts:AssumeRoleWithWebIdentity"] }))],
    ["another provider", mutant(() => ({ Principal: { Federated: `${providerArn}2` } }))],
  ])("would be open or shut to the wrong ones with %s", (_, document) => {
    expect(faultsOf(document).length).toBeGreaterThan(0);
  });

  it("demands the tag in so many words", () => {
    expect(trust.Statement[0]?.Condition?.["Null"]).toEqual({ "aws:RequestTag/tid": "false" });
    expect(audienceKey(providerArn)).toBe("cognito-idp.ap-southeast-1.amazonaws.com/ap-southeast-1_Pool:aud");
  });
});
