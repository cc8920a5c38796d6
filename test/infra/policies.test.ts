import { tablePolicies, tenantTrust, type TableArns, type TableRole } from "@thidua/data";
import { beforeAll, describe, expect, test } from "vitest";
import { functions } from "../../infra/functions.ts";
import { stages } from "../../infra/stages.ts";
import { grants, ofType, synthesise, type Resource, type Statement } from "./template.ts";

const arns: TableArns = { tableArn: "<table>", streamArn: "<stream>" };
const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** The template's way of writing a policy, told back in ours: ARNs by name, one-element lists as lists. */
function told(statement: Statement, tableId: string): unknown {
  const text = JSON.stringify(statement)
    .replaceAll(`{"Fn::GetAtt":["${tableId}","Arn"]}`, '"<table>"')
    .replaceAll(`{"Fn::GetAtt":["${tableId}","StreamArn"]}`, '"<stream>"')
    .replaceAll(`{"Fn::Join":["",["<table>","/index/*"]]}`, '"<table>/index/*"');
  const { Action, Resource, ...rest } = JSON.parse(text) as Statement;
  return { ...rest, Action: listed(Action), ...(Resource !== undefined && { Resource: listed(Resource) }) };
}

describe("rights at the table, as they would be deployed", () => {
  let resources: Record<string, Resource>;
  let tableId: string;
  let roles: Record<string, Statement[]>;
  beforeAll(() => {
    resources = synthesise();
    tableId = ofType(resources, "AWS::DynamoDB::Table")[0]?.[0] ?? "";
    roles = {};
    for (const { role, policy, statement } of grants(resources)) {
      if (policy === "table") (roles[role] ??= []).push(statement);
    }
  });

  const idOf = (name: string) =>
    Object.keys(resources).find((id) => new RegExp(`^${name}Role[0-9A-F]{8}$`, "i").test(id)) ?? "";
  const roleIds = (): [TableRole, string][] => [
    ["tenant", idOf("Tenant")],
    ...functions.flatMap(({ name, role }): [TableRole, string][] => (role ? [[role, idOf(name)]] : [])),
  ];

  test("each role has exactly the policy that the gateway evaluates on one machine", () => {
    expect(roleIds().map(([name]) => name)).toEqual(expect.arrayContaining(["tenant", "rollup", "exchange"]));
    for (const [name, id] of roleIds()) {
      const expected = JSON.parse(JSON.stringify(tablePolicies[name](arns).Statement)) as unknown;
      expect({ name, statements: roles[id]?.map((one) => told(one, tableId)) }).toEqual({ name, statements: expected });
    }
  });

  test("nothing else in the stack names DynamoDB or the table", () => {
    const known = new Set(roleIds().map(([, id]) => id));
    const others = grants(resources).filter(
      ({ role, policy, statement }) =>
        !(policy === "table" && known.has(role)) &&
        /dynamodb|"\*:?\*?"|StreamArn/i.test(JSON.stringify(statement.Action)),
    );
    expect(others.map(({ role, statement }) => [role, statement.Action])).toEqual([]);
    const reaching = grants(resources).filter(({ policy, statement }) => {
      return policy !== "table" && JSON.stringify(statement.Resource).includes(tableId);
    });
    expect(reaching).toEqual([]);
  });

  test("no role has a managed policy, and no role but these can be assumed", () => {
    for (const [id, { Properties }] of ofType(resources, "AWS::IAM::Role")) {
      expect({ id, managed: Properties.ManagedPolicyArns ?? [] }).toEqual({ id, managed: [] });
    }
    expect(ofType(resources, "AWS::IAM::Role")).toHaveLength(functions.length + 1);
  });

  test("functions that serve tenants have no right at the table by themselves", () => {
    const serving = functions.filter(({ takesTenantRole }) => takesTenantRole);
    expect(serving.length).toBeGreaterThan(0);
    for (const { name } of serving) expect(roles[idOf(name)]).toBeUndefined();
  });

  test("only a bearer of this issuer's ID token with one tenant takes the tenant role", () => {
    const { issuer = "", audience = "" } = stages[0] ?? {};
    const trust = resources[idOf("Tenant")]?.Properties.AssumeRolePolicyDocument as { Statement: unknown[] };
    const host = issuer.replace("https://", "");
    const expected = tenantTrust({ providerArn: `arn:aws:iam::1:oidc-provider/${host}`, audience });
    const spelled = JSON.stringify(trust).replace(
      /\{"Fn::Join":\["",\["arn:",\{"Ref":"AWS::Partition"\},":iam::",\{"Ref":"AWS::AccountId"\},":oidc-provider\/([^"]+)"\]\]\}/,
      '"arn:aws:iam::1:oidc-provider/$1"',
    );
    expect(JSON.parse(spelled)).toEqual(expected);
    expect(host).not.toBe("");
  });

  test("every tenant statement demands a key and the tenant's tag, and no role may scan or write in batches", () => {
    const tenant = roles[idOf("Tenant")] ?? [];
    const allowing = tenant.filter(({ Effect }) => Effect === "Allow");
    expect(allowing.length).toBeGreaterThan(0);
    for (const { Condition } of allowing) {
      expect(Condition?.Null).toEqual({ "dynamodb:LeadingKeys": "false", "aws:PrincipalTag/tid": "false" });
    }
    const never = /Scan|BatchWrite|Delete|PartiQL|Export|\*/;
    for (const statement of Object.values(roles)
      .flat()
      .filter(({ Effect }) => Effect === "Allow")) {
      expect(listed(statement.Action).filter((action) => never.test(String(action)))).toEqual([]);
    }
  });
});
