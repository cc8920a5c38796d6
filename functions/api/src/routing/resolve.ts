import type { RouteStop } from "@thidua/contract";
import type { Reader } from "@thidua/data";
import {
  authorityOn,
  fold,
  isOn,
  tenantKinds,
  writeDay,
  type Day,
  type RouteStep,
  type TenantId,
  type TenantKind,
  type TenantNode,
} from "@thidua/domain";
import { childrenOf, edgesUp, lineageOf, nodeOf, pathOf } from "../hierarchy/nodes.ts";

/** What a plan's routes are read by: who we are, who stood above us when it was issued, who does on the day asked for. */
export type Way = { us: TenantNode; on: Day; meant: TenantNode[]; now: TenantNode[]; former: TenantNode[] };

export const wayOf = async (store: Reader, tenant: TenantId, meantOn: Day, on: Day): Promise<Way> => {
  const [us, meant, now, edges] = await Promise.all([
    nodeOf(store, tenant),
    pathOf(store, tenant, meantOn),
    pathOf(store, tenant, on),
    edgesUp(store, tenant),
  ]);
  const past = edges.filter(({ from }) => from <= on).toSorted((a, b) => (a.from < b.from ? 1 : -1));
  return { us, on, meant, now, former: await Promise.all(past.map(({ parent }) => nodeOf(store, parent))) };
};

const short = ({ tenant, kind, name, issuer }: TenantNode) => ({ tenant, kind, name, issuer });

/** A department that the step names, where the authority has one; else the authority itself. */
const withDepartment = async (store: Reader, step: RouteStep, authority: TenantNode, on: Day): Promise<TenantNode> => {
  if (fold(step.by).includes(fold(authority.name))) return authority;
  const children = await childrenOf(store, authority.tenant, on);
  return children.find(({ kind, name }) => kind === "department" && fold(step.by).includes(fold(name))) ?? authority;
};

const asks = {
  vi: "Cơ quan nào có thẩm quyền và biểu mẫu nào áp dụng? Hãy xác định, rồi sửa đổi kế hoạch.",
  en: "Which authority is competent, and which form applies? Decide, then amend the plan.",
};

const gone = async (
  store: Reader,
  { us, on, meant }: Way,
  was: TenantNode,
): Promise<Omit<RouteStop, keyof RouteStep>> => {
  const at = meant.findIndex(({ tenant }) => tenant === was.tenant);
  const child = meant[at - 1]?.tenant ?? us.tenant;
  const lineage = await lineageOf(store, was.tenant);
  const said = authorityOn(await edgesUp(store, child), was.tenant, on, lineage);
  const after = lineage.filter((line) => line.on <= on);
  const ids = said.found ? after.map(({ to }) => to) : said.successors;
  const resolution = said.found ? after[0]?.resolution : said.resolution;
  const successors = await Promise.all(ids.map((tenant) => nodeOf(store, tenant)));
  const names = successors.map(({ name }) => name).join(", ");
  const ground = resolution ? ` (${resolution})` : "";
  return {
    is: "gone",
    was: short(was),
    successors: successors.map(short),
    ...(resolution ? { resolution } : {}),
    question: {
      vi: `Ngày ${writeDay(on)}, ${was.name} không còn là cấp trên của ${us.name}${ground}. ${names ? `Đơn vị kế tục: ${names}. ` : ""}${asks.vi}`,
      en: `On ${on} ${was.name} isn't above ${us.name} any more${ground}. ${names ? `Continued by: ${names}. ` : ""}${asks.en}`,
    },
  };
};

const nobody = ({ us, on }: Way, kind: TenantKind): Omit<RouteStop, keyof RouteStep> => ({
  is: "unknown",
  successors: [],
  question: {
    vi: `Ngày ${writeDay(on)}, phía trên ${us.name} không có cơ quan nào thuộc cấp “${tenantKinds[kind].vi}”. ${asks.vi}`,
    en: `On ${on} nobody of the level “${tenantKinds[kind].en}” is above ${us.name}. ${asks.en}`,
  },
});

const kindOf = (level: string | undefined): TenantKind | undefined =>
  level !== undefined && level in tenantKinds ? (level as TenantKind) : undefined;

/** Who one stop is on the day: never guessed where the one that was meant is gone. */
export const stopOn = async (store: Reader, way: Way, step: RouteStep): Promise<RouteStop> => {
  const kind = kindOf(step.level);
  const { us, on, meant, now, former } = way;
  if (kind === undefined || kind === us.kind || tenantKinds[kind].level > tenantKinds[us.kind].level)
    return { ...step, is: "here", authority: short(us), successors: [] };
  const was = [...meant, ...former].find((node) => node.kind === kind);
  const standing = now.find((node) => node.tenant === was?.tenant && isOn(node, on));
  if (standing) {
    const authority = await withDepartment(store, step, standing, on);
    return { ...step, is: "found", authority: short(authority), successors: [] };
  }
  return { ...step, ...(was ? await gone(store, way, was) : nobody(way, kind)) };
};
