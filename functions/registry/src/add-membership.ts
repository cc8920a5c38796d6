import { addMembership } from "@thidua/contract";
import { membershipItem, secretItem } from "@thidua/data";
import { Failure, invalid } from "@thidua/domain";
import { handle, openMap } from "./handle.ts";
import { createLogin, memberPuts, withoutSecret } from "./logins.ts";
import { nodeAt } from "./map.ts";

export const joining = [
  handle(addMembership, async ({ store, me, params, body }, ports) => {
    const map = await openMap(ports, me);
    const { value: node } = await nodeAt(map, params.tenant);
    const { login, ...member } = body;
    const act = { what: "member.add", about: `${node.name}: ${member.name}` };
    if (login === undefined) {
      const { puts, created } = await createLogin(node, member, ports.randomBytes);
      const reply = { login: created.login, created: withoutSecret(created) };
      await store.commit({ act, puts, reply });
      return { login: created.login, created };
    }
    const known = await map.get(secretItem, {}, {}, { owner: login, strong: true });
    const held = await map.get(membershipItem, {}, { tenant: node.tenant }, { owner: login, strong: true });
    if (held) {
      throw new Failure("conflict", {
        vi: "Tài khoản này đã là người dùng của đơn vị.",
        en: "This login is a member of the tenant already.",
      });
    }
    if (!known && !(await map.query(membershipItem, {}, { owner: login, limit: 1 })).items.length) {
      throw invalid({
        path: "login",
        vi: "login: không có tài khoản này; để trống để tạo tài khoản mới.",
        en: "login: there is no such login; leave it out to make a new one.",
      });
    }
    const reply = { login };
    await store.commit({ act, puts: memberPuts(node, { ...member, login }), reply });
    return reply;
  }),
];
