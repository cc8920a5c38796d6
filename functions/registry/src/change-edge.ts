import { changeEdge, updateNode } from "@thidua/contract";
import { catalogue, catalogueItem, edgeDownItem, edgeUpItem, lineageItem, nodeItem, type Put } from "@thidua/data";
import { addDays, edgeOn, invalid, type Edge, type Lineage, type TenantNode } from "@thidua/domain";
import { handle, openMap } from "./handle.ts";
import { edgeBelow, edgesAbove, isAbove, lineageFrom, nodeAt } from "./map.ts";
import { putFor } from "./put.ts";

export const changing = [
  handle(changeEdge, async ({ store, me, params, body }, ports) => {
    const map = await openMap(ports, me);
    const { tenant } = params;
    const { from, parent, resolution, ends, lineage } = body;
    const stored = await nodeAt(map, tenant);
    const above = await edgesAbove(map, tenant);
    const last = above.toSorted((a, b) => b.value.epoch - a.value.epoch)[0];
    if (last && last.value.from >= from) {
      throw invalid({
        path: "from",
        vi: `from: đã có thay đổi từ ngày ${last.value.from}; hãy chọn ngày sau đó.`,
        en: `from: there is a change from ${last.value.from} already; choose a later day.`,
      });
    }
    if (ends && parent) {
      throw invalid({
        path: "parent",
        vi: "parent: đơn vị kết thúc thì không có cấp trên mới.",
        en: "parent: a tenant that ends has no new parent.",
      });
    }
    if (parent && (await isAbove(map, tenant, parent, from))) {
      throw invalid({
        path: "parent",
        vi: "parent: đơn vị này đang ở dưới chính đơn vị được chuyển; hãy chọn đơn vị khác.",
        en: "parent: it stands below the tenant that moves; choose another.",
      });
    }
    const until = addDays(from, -1);
    const standing = edgeOn(
      above.map(({ value }) => value),
      from,
    );
    const puts: Put[] = [];
    const edges: Edge[] = above.map(({ value }) => value);
    if (standing) {
      const ended: Edge = { ...standing, to: until };
      const up = above.find(({ value }) => value.from === standing.from);
      const below = await edgeBelow(map, standing);
      puts.push(putFor(edgeUpItem, tenant, { from: standing.from }, ended, up?.version));
      if (below)
        puts.push(
          putFor(
            edgeDownItem,
            standing.parent,
            { child: tenant, from: standing.from },
            { ...below.value, ...ended },
            below.version,
          ),
        );
      edges.splice(edges.indexOf(standing), 1, ended);
    }
    const node: TenantNode = ends ? { ...stored.value, to: until } : stored.value;
    if (parent) {
      await nodeAt(map, parent);
      const edge: Edge = { child: tenant, parent, from, epoch: (last?.value.epoch ?? 0) + 1, resolution };
      puts.push(
        putFor(edgeUpItem, tenant, { from }, edge),
        putFor(edgeDownItem, parent, { child: tenant, from }, { ...edge, node }),
      );
      edges.push(edge);
    }
    if (ends) puts.push(putFor(nodeItem, tenant, {}, node, stored.version));
    const listed = await map.get(catalogueItem, {}, { tenant }, { owner: catalogue, strong: true });
    if (listed) {
      const { parent: _, ...entry } = listed.value;
      puts.push(
        putFor(
          catalogueItem,
          catalogue,
          { tenant },
          { ...entry, ...(ends ? { to: until } : {}), ...(parent ? { parent } : {}) },
          listed.version,
        ),
      );
    }
    const added = lineage.map(({ to, kind }): Lineage => ({ from: tenant, to, kind, on: from, resolution }));
    for (const line of added) {
      await nodeAt(map, line.to);
      puts.push(putFor(lineageItem, tenant, { on: line.on, to: line.to }, line));
    }
    const reply = { node, edges, lineage: [...(await lineageFrom(map, tenant)), ...added] };
    await store.commit({
      act: { what: ends ? "tenant.end" : "tenant.move", about: node.name, reason: resolution },
      puts,
      reply,
    });
    return reply;
  }),

  handle(updateNode, async ({ store, me, params, body, ifMatch }, ports) => {
    const map = await openMap(ports, me);
    const { tenant } = params;
    await nodeAt(map, tenant);
    const node: TenantNode = { ...body, tenant };
    const edges = await edgesAbove(map, tenant);
    const listed = await map.get(catalogueItem, {}, { tenant }, { owner: catalogue, strong: true });
    const open = edges.filter(({ value }) => value.to === undefined);
    const mirrored = await Promise.all(open.map(async ({ value }) => edgeBelow(map, value)));
    const puts = [
      putFor(nodeItem, tenant, {}, node, ifMatch),
      ...(listed
        ? [
            putFor(
              catalogueItem,
              catalogue,
              { tenant },
              { ...node, ...(listed.value.parent ? { parent: listed.value.parent } : {}) },
              listed.version,
            ),
          ]
        : []),
      ...mirrored.flatMap((row) =>
        row
          ? [
              putFor(
                edgeDownItem,
                row.value.parent,
                { child: tenant, from: row.value.from },
                { ...row.value, node },
                row.version,
              ),
            ]
          : [],
      ),
    ];
    await store.commit({ act: { what: "tenant.update", about: node.name }, puts });
    return { ...node, version: ifMatch + 1 };
  }),
];
