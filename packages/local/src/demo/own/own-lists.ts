import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { actOnPlan, createCampaign, distribute, registerTenant, type Client, type NewLogin } from "@thidua/contract";
import {
  addDays,
  Failure,
  invalid,
  notFound,
  yearOf,
  type CampaignId,
  type LoginId,
  type PlanFileInput,
  type Role,
  type TenantId,
} from "@thidua/domain";
import type * as z from "zod";
import { operatorLogin, type World } from "../../world/index.ts";
import { kindOf, mostNames, readNames } from "./names.ts";
import { firstPlan } from "./first-plan.ts";

type Login = z.infer<typeof NewLogin>;

/** A tree that a visitor made from their own list: real tenants, under a root of their own. */
type Tree = { root: TenantId; name: string; officer: LoginId; chair: LoginId; done: number; campaign?: CampaignId };

export type OwnPage = {
  root: TenantId;
  done: number;
  of: number;
  /** Ask again with this until it is absent. */
  next?: number;
  /** User names with secrets that are told this once. */
  logins: { place: string; name: string; login: LoginId; secret?: string }[];
};

export type OwnLists = {
  /** Some of the list's tenants; the first page makes the root. Asking twice for a page makes nothing twice. */
  page: (asked: { key: string; root: string; names: string; from: number }) => Promise<OwnPage>;
  /** The root issues a campaign to all of them. */
  launch: (root: TenantId) => Promise<{ campaign: CampaignId; sent: number }>;
};

const pageSize = 10;
const mostTrees = 50;
const officerRoles: Exclude<Role, "operator">[] = ["standingOffice", "clerk", "tenantAdmin"];

const keyFor = (key: string, part: string | number): string =>
  createHash("sha256").update(`${key}/${part}`).digest("hex").slice(0, 40);

const told = (place: string, { login, name, secret }: Login): OwnPage["logins"][number] => ({
  place,
  name,
  login,
  ...(secret === undefined ? {} : { secret }),
});

/** “Thử với danh sách đơn vị của tôi”: through the registry's own routes, by the hands of the operator. */
export const createOwnLists = (world: World, folder: string | undefined): OwnLists => {
  const file = folder === undefined ? undefined : join(folder, "own-lists.json");
  const trees = new Map<string, Tree>();
  const loaded = (async () => {
    const text = file && (await readFile(file, "utf8").catch(() => undefined));
    if (text) for (const [key, tree] of Object.entries(JSON.parse(text) as Record<string, Tree>)) trees.set(key, tree);
  })();
  const keep = async (key: string, tree: Tree): Promise<void> => {
    trees.set(key, tree);
    if (file) await writeFile(file, JSON.stringify(Object.fromEntries(trees)));
  };
  const registry = (): Client => world.clientFor(operatorLogin);

  const foundRoot = async (key: string, name: string): Promise<{ tree: Tree; logins: Login[] }> => {
    const from = addDays(world.businessClock.today(), -1);
    const { node, logins } = await registry().call(registerTenant, {
      idempotencyKey: keyFor(key, "root"),
      body: {
        kind: kindOf(name, "province"),
        name,
        from,
        symbol: "UBND",
        demo: false,
        members: [
          { name: "Cán bộ đầu mối", title: "Chuyên viên", roles: officerRoles },
          { name: "Người có thẩm quyền", title: "Chủ tịch", roles: ["authority"] },
        ],
      },
    });
    const [officer, chair] = logins;
    if (!officer || !chair) throw new Error("a root without its people");
    const tree: Tree = { root: node.tenant, name, officer: officer.login, chair: chair.login, done: 0 };
    await keep(key, tree);
    return { tree, logins };
  };

  return {
    async page({ key, root, names, from }) {
      await loaded;
      const { units, faults } = readNames(names);
      if (units.length === 0)
        faults.push({ path: "names", vi: "Hãy dán mỗi đơn vị một dòng.", en: "Paste one unit a line." });
      if (units.length > mostNames)
        faults.push({
          path: "names",
          vi: `Tối đa ${mostNames} đơn vị, danh sách này có ${units.length}.`,
          en: `At most ${mostNames} units, this list has ${units.length}.`,
        });
      if (faults.length > 0) throw invalid(...faults);
      const known = trees.get(key);
      if (!known && trees.size >= mostTrees) {
        throw new Failure("rate_limited", {
          vi: `Bản minh họa này đã có ${mostTrees} danh sách riêng. Hãy chạy lại với --fresh hoặc dùng --data khác.`,
          en: `This demo holds ${mostTrees} lists already. Start with --fresh or another --data folder.`,
        });
      }
      const { tree, logins } = known ? { tree: known, logins: [] } : await foundRoot(key, root);
      const turn = units.slice(from, from + pageSize);
      const made: OwnPage["logins"] = logins.map((login) => told(tree.name, login));
      for (const [at, { name, kind }] of turn.entries()) {
        const answer = await registry().call(registerTenant, {
          idempotencyKey: keyFor(key, from + at),
          body: {
            kind,
            name,
            from: addDays(world.businessClock.today(), -1),
            parent: tree.root,
            symbol: "UBND",
            demo: false,
            members: [{ name: "Cán bộ đầu mối", title: "Công chức", roles: officerRoles }],
          },
        });
        made.push(...answer.logins.map((login) => told(name, login)));
      }
      const done = Math.min(units.length, from + turn.length);
      await keep(key, { ...tree, done: Math.max(tree.done, done) });
      return { root: tree.root, done, of: units.length, ...(done < units.length ? { next: done } : {}), logins: made };
    },

    async launch(root) {
      await loaded;
      const found = [...trees].find(([, tree]) => tree.root === root);
      if (!found) throw notFound("Không có danh sách riêng nào với gốc này.", "No list of one's own has this root.");
      const [key, tree] = found;
      const officer = world.clientFor(tree.officer);
      const today = world.businessClock.today();
      const once = (part: string) => ({ idempotencyKey: keyFor(key, part) });
      const plan: PlanFileInput = firstPlan(tree.name, yearOf(today));
      const created = await officer.call(createCampaign, { ...once("draft"), body: { from: "plan", plan } });
      const params = { campaign: created.id };
      const act = (who: Client, name: "submitForReview" | "submitForSignature" | "sign") =>
        who.call(actOnPlan, { ...once(name), params, body: { act: name } });
      await act(officer, "submitForReview");
      await act(officer, "submitForSignature");
      await act(world.clientFor(tree.chair), "sign");
      const issued = await officer.call(actOnPlan, {
        ...once("issue"),
        params,
        body: { act: "issue", number: "01", date: today },
      });
      let at = issued.distribution;
      while (at?.next !== undefined)
        at = await officer.call(distribute, { ...once(`send/${at.next}`), params, body: { cursor: at.next } });
      await keep(key, { ...tree, campaign: created.id });
      return { campaign: created.id, sent: at?.sent ?? 0 };
    },
  };
};
