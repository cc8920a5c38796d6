import { PutCommand } from "@aws-sdk/lib-dynamodb";
import {
  edgeDownItem,
  edgeUpItem,
  keyOf,
  makeRow,
  memberItem,
  membershipItem,
  nodeItem,
  type AnyItemKind,
} from "@thidua/data";
import { Edge, Member, Membership, TenantNode, type Role } from "@thidua/domain";
import { tableName } from "../backup/index.ts";
import { wallClock } from "./clocks.ts";
import type { World } from "./world.ts";

export type Founding = {
  tenant: string;
  kind: "province" | "department" | "district" | "commune";
  name: string;
  parent?: string;
  from?: string;
  /** The last day it exists. */
  to?: string;
  members: { login: string; name: string; roles: Role[]; unit?: string }[];
  demo?: boolean;
  symbol?: string;
  group?: string;
};

/** Puts authorities and their first members on the map, under the registry's policy, as an installation starts with. */
export const found = async (world: World, foundings: readonly Founding[]): Promise<void> => {
  const client = world.door.service("registry");
  const put = (kind: AnyItemKind, owner: string, sort: object, value: unknown) =>
    client.send(
      new PutCommand({
        TableName: tableName,
        Item: makeRow(kind, keyOf(kind, owner, {} as never, sort as never), value, 1, wallClock()),
      }),
    );
  for (const {
    tenant,
    kind,
    name,
    parent,
    from = "2021-01-01",
    to,
    members,
    demo = false,
    symbol = "UBND",
    group,
  } of foundings) {
    const node = TenantNode.parse({
      tenant,
      kind,
      name,
      issuer: `${kind === "department" ? "" : "ỦY BAN NHÂN DÂN "}${name.toLocaleUpperCase("vi")}`,
      symbol,
      from,
      ...(to === undefined ? {} : { to }),
      demo,
      ...(group === undefined ? {} : { group }),
    });
    await put(nodeItem, tenant, {}, node);
    if (parent !== undefined) {
      const edge = Edge.parse({ child: tenant, parent, from, epoch: 1 });
      await put(edgeUpItem, tenant, { from }, edge);
      await put(edgeDownItem, parent, { child: tenant, from }, { ...edge, node });
    }
    for (const { login, ...rest } of members) {
      await put(memberItem, tenant, { login }, Member.parse({ login, ...rest }));
      await put(
        membershipItem,
        login,
        { tenant },
        Membership.parse({ login, tenant, tenantName: name, name: rest.name, roles: rest.roles }),
      );
    }
  }
};
