import { PutCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import {
  deliveredItem,
  edgeDownItem,
  edgeUpItem,
  keyOf,
  leafItem,
  makeRow,
  nodeItem,
  yearItem,
  type AnyItemKind,
} from "@thidua/data";
import { Edge, Leaf, TenantNode, type CampaignId, type TenantId } from "@thidua/domain";
import { createRandom } from "../../model/random.ts";

const tenant = (kind: string, n: number): TenantId => `${kind}${String(n).padStart(12 - kind.length, "0")}` as TenantId;

export const root = tenant("ROOT", 1);
export const provinces = Array.from({ length: 34 }, (_, n) => tenant("PROV", n + 1));
export const wards = Array.from({ length: 98 }, (_, n) => tenant("WARD", n + 1));
export const [province, ward] = [provinces[0], wards[0]] as [TenantId, TenantId];
export const year = { campaign: "CAMPAIGN2026" as CampaignId, year: 2026 };
const at = "2026-11-20T01:00:00.000Z";

/** Root, 34 provinces, 98 wards of the first; 60 units take part in the first ward, all wards and provinces themselves. */
export const createTree = (client: DynamoDBDocumentClient, table: string) => {
  const random = createRandom(7);
  const put = async (kind: AnyItemKind, owner: string, part: object, sort: object, value: unknown): Promise<void> => {
    const key = keyOf(kind, owner, part as never, sort as never);
    await client.send(new PutCommand({ TableName: table, Item: makeRow(kind, key, value, 1, at) }));
  };

  /** A leaf with results at the weights of every level that set criteria. */
  const leaf = (owner: TenantId, participant: string, is: Leaf["is"], state: Leaf["state"]): Promise<void> => {
    const origins = owner === root ? [root] : owner === province ? [root, province] : [root, province, owner];
    const pairs = Object.fromEntries(origins.map((origin) => [origin, [150_000 + random.below(150_000), 300_000]]));
    const sums = Object.values(pairs) as [number, number][];
    const value = Leaf.parse({
      participant,
      name: `${is === "tenant" ? "Ủy ban nhân dân xã" : "Tổ dân phố"} ${participant.slice(-3)}`,
      subjectKind: "collective",
      group: "Khối đồng bằng",
      is,
      state,
      pairs,
      local: [sums.reduce((sum, [points]) => sum + points, 0), sums.length * 300_000],
      met: 60 + random.below(20),
      applicable: 80,
      ...(is === "tenant" ? { submission: 1 } : {}),
      lastActAt: at,
    });
    return put(leafItem, owner, year, { participant }, value);
  };

  const place = async (child: TenantId, parent: TenantId | undefined): Promise<void> => {
    const node = TenantNode.parse({ tenant: child, kind: "commune", name: `Xã ${child}`, issuer: "ỦY BAN NHÂN DÂN" });
    await put(nodeItem, child, {}, {}, node);
    if (!parent) return;
    const edge = Edge.parse({ child, parent, from: "2025-07-01", epoch: 1 });
    await put(edgeUpItem, child, {}, edge, edge);
    await put(edgeDownItem, parent, {}, edge, { ...edge, node });
  };

  /** What a child tenant has sent: its registration and its sheet. */
  const words = async (owner: TenantId, participant: TenantId): Promise<void> => {
    for (const what of ["registration", "sheet"])
      await put(deliveredItem, owner, year, { participant, what }, { participant, what, submission: 1, at });
  };

  return {
    leaf,
    async plant(): Promise<void> {
      await place(root, undefined);
      for (const child of provinces) await place(child, root);
      for (const child of wards) await place(child, province);
      for (let n = 1; n <= 60; n++) await leaf(ward, tenant("UNIT", n), "unit", "appraised");
      for (const [owner, children] of [
        [province, wards],
        [root, provinces],
      ] as const)
        for (const child of children) {
          await words(owner, child);
          await leaf(owner, child, "tenant", "appraised");
        }
      for (const owner of [root, province, ward])
        await put(yearItem, owner, year, year, { campaign: year.campaign, year: year.year, planVersion: 1 });
    },
  };
};
