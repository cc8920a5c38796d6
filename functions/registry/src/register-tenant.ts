import { registerTenant } from "@thidua/contract";
import { catalogue, catalogueItem, edgeDownItem, edgeUpItem, nodeItem, tenantItem, type Put } from "@thidua/data";
import { isOn, invalid, TenantId, type Edge, type TenantNode } from "@thidua/domain";
import { handle, openMap } from "./handle.ts";
import { createLogin, withoutSecret, type CreatedLogin } from "./logins.ts";
import { nodeAt } from "./map.ts";
import { putFor } from "./put.ts";

const issuerOf = (name: string, kind: TenantNode["kind"]): string =>
  kind === "department" ? name.toLocaleUpperCase("vi") : `ỦY BAN NHÂN DÂN ${name.toLocaleUpperCase("vi")}`;

export const registering = [
  handle(registerTenant, async ({ store, me, body, newId }, ports) => {
    const map = await openMap(ports, me);
    const { parent, resolution, members, issuer, ...facts } = body;
    const node: TenantNode = {
      ...facts,
      tenant: TenantId.parse(newId()),
      issuer: issuer ?? issuerOf(facts.name, facts.kind),
    };
    const above = parent && (await nodeAt(map, parent)).value;
    if (above && !isOn(above, body.from)) {
      throw invalid({
        path: "parent",
        vi: `parent: ${above.name} không còn hoặc chưa có vào ngày ${body.from}; hãy chọn cấp trên khác.`,
        en: `parent: ${above.name} doesn't exist on ${body.from}; choose another.`,
      });
    }
    const edge: Edge | undefined = parent && {
      child: node.tenant,
      parent,
      from: body.from,
      epoch: 1,
      ...(resolution === undefined ? {} : { resolution }),
    };
    const logins: CreatedLogin[] = [];
    const puts: Put[] = [
      putFor(nodeItem, node.tenant, {}, node),
      putFor(tenantItem, node.tenant, {}, {}),
      putFor(catalogueItem, catalogue, { tenant: node.tenant }, { ...node, ...(parent ? { parent } : {}) }),
      ...(edge
        ? [
            putFor(edgeUpItem, edge.child, { from: edge.from }, edge),
            putFor(edgeDownItem, edge.parent, { child: edge.child, from: edge.from }, { ...edge, node }),
          ]
        : []),
    ];
    for (const member of members) {
      const made = await createLogin(node, member, ports.randomBytes);
      puts.push(...made.puts);
      logins.push(made.created);
    }
    const reply = { node, ...(edge ? { edge } : {}) };
    await store.commit({
      act: { what: "tenant.register", about: node.name },
      puts,
      reply: { ...reply, logins: logins.map(withoutSecret) },
    });
    return { ...reply, logins };
  }),
];
