import { getMe } from "@thidua/contract";
import { dayOf, type Permission } from "@thidua/domain";
import { handle } from "../handle.ts";
import { nodeOf, parentOf } from "../hierarchy/nodes.ts";

export const me = [
  handle(getMe, async ({ me, store, businessClock, version }) => {
    const today = dayOf(businessClock());
    const tenant = await nodeOf(store, me.tenant);
    const parent = await parentOf(store, me.tenant, today);
    return {
      login: me.login,
      name: me.name,
      tenant,
      ...(parent ? { parent } : {}),
      roles: [...me.roles],
      permissions: [...me.permissions] as Permission[],
      ...(me.unit ? { unit: me.unit } : {}),
      ...(me.title ? { title: me.title } : {}),
      today,
      version,
    };
  }),
];
