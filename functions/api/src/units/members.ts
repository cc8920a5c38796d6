import { listMembers, updateMember } from "@thidua/contract";
import { memberItem, platformTenant } from "@thidua/data";
import { comparePeople, invalid, notFound } from "@thidua/domain";
import { handle } from "../handle.ts";
import { demandPerson, demandUnit } from "../own.ts";

export const members = [
  handle(listMembers, async ({ store }) => ({
    items: (await store.all(memberItem, {}))
      .map(({ value, version }) => ({ ...value, version }))
      .toSorted((a, b) => comparePeople(a.name, b.name)),
  })),

  handle(updateMember, async ({ store, me, body, params, ifMatch }) => {
    if (me.tenant !== platformTenant && body.roles.includes("operator")) {
      throw invalid({
        path: "roles",
        vi: "roles: vai trò quản trị nền tảng không dành cho đơn vị; hãy bỏ vai trò này.",
        en: "roles: the platform operator's role isn't for tenants; leave it out.",
      });
    }
    const before = await store.get(memberItem, {}, { login: params.login }, { strong: true });
    if (!before) throw notFound("Không có người dùng này trong đơn vị.", "There is no such member in this tenant.");
    await demandUnit(store, body.unit);
    await demandPerson(store, body.person);
    const member = { ...before.value, ...body };
    await store.commit({
      act: { what: "member.update", about: member.name },
      puts: [store.put(memberItem, {}, { login: params.login }, member, ifMatch)],
    });
    return { ...member, version: ifMatch + 1 };
  }),
];
