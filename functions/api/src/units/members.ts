import { listMembers, updateMember } from "@thidua/contract";
import { memberItem } from "@thidua/data";
import { comparePeople, notFound } from "@thidua/domain";
import { handle } from "../handle.ts";

export const members = [
  handle(listMembers, async ({ store }) => ({
    items: (await store.all(memberItem, {}))
      .map(({ value, version }) => ({ ...value, version }))
      .toSorted((a, b) => comparePeople(a.name, b.name)),
  })),

  handle(updateMember, async ({ store, body, params, ifMatch }) => {
    const before = await store.get(memberItem, {}, { login: params.login }, { strong: true });
    if (!before) throw notFound("Không có người dùng này trong đơn vị.", "There is no such member in this tenant.");
    const member = { ...before.value, ...body };
    await store.commit({
      act: { what: "member.update", about: member.name },
      puts: [store.put(memberItem, {}, { login: params.login }, member, ifMatch)],
    });
    return { ...member, version: ifMatch + 1 };
  }),
];
