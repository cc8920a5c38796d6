import {
  grantNode,
  keyOf,
  makeRow,
  memberItem,
  membershipItem,
  nodeItem,
  openNode,
  platformTenant,
  readImage,
} from "@thidua/data";
import type { Role, TenantId } from "@thidua/domain";
import type { ExchangePorts } from "./ports.ts";
import { putNewer } from "./put.ts";

/** Tells a login what it holds in a tenant. Only the platform's own tenant can make operators. */
export const enrol = async (ports: ExchangePorts, owner: TenantId, row: Record<string, unknown>): Promise<void> => {
  const { value: member, version, at } = readImage(memberItem, row);
  const { reader, client, table } = await openNode(ports.connect, ports.table, grantNode(owner));
  const node = await reader.get(nodeItem, {}, {}, { owner });
  const roles: Role[] = owner === platformTenant ? member.roles : member.roles.filter((role) => role !== "operator");
  if (roles.length === 0) {
    ports.log("warn", "a membership without a role it may hold", { tenant: owner, login: member.login });
    return;
  }
  const membership = {
    login: member.login,
    tenant: owner,
    tenantName: node?.value.name ?? owner,
    name: member.name,
    roles,
  };
  const key = keyOf(membershipItem, member.login, {}, { tenant: owner });
  await putNewer({ client, table }, makeRow(membershipItem, key, membership, version, at));
};
