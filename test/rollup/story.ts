import { PutCommand, TransactWriteCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import {
  appraisalItem,
  campaignItem,
  cellItem,
  criteriaItem,
  deliveredItem,
  edgeDownItem,
  edgeUpItem,
  keyOf,
  leafItem,
  makeRow,
  nodeItem,
  openCampaignItem,
  openCampaigns,
  yearItem,
  type AnyItemKind,
} from "@thidua/data";
import {
  Appraisal,
  Campaign,
  Cell,
  Edge,
  leafOf,
  scoreSheet,
  TenantNode,
  type CriteriaSet,
  type LoginId,
  type SheetState,
  type TenantId,
} from "@thidua/domain";
import type { Random } from "../model/random.ts";
import { criteriaOf } from "./criteria.ts";
import { everyone, firstParents, participantsOf, year } from "./places.ts";

const by = { login: "officer" as LoginId, name: "Cán bộ" };
const begin = "2024-01-01";
const eve = "2023-12-31";

type Sheet = { state: SheetState; cells: Cell[]; appraisals: Appraisal[]; submission: number };

/** What the test's own people do: each act writes to the table what the API's act would. */
export const createStory = (client: DynamoDBDocumentClient, tableName: string, random: Random) => {
  let ticks = 0;
  const versions = new Map<string, number>();
  const sheets = new Map<string, Sheet>();
  const parents = new Map<string, TenantId>(Object.entries(firstParents));
  const edges = new Map<string, Edge[]>();
  const sets = new Map<TenantId, CriteriaSet>();
  const now = (): string => new Date(Date.UTC(2024, 5, 15) + ticks++ * 1000).toISOString();

  const row = (kind: AnyItemKind, owner: string, part: object, sort: object, value: unknown) => {
    const key = keyOf(kind, owner, part as never, sort as never);
    const version = (versions.get(key.pk + key.sk) ?? 0) + 1;
    versions.set(key.pk + key.sk, version);
    return makeRow(kind, key, value, version, now());
  };
  const put = async (kind: AnyItemKind, owner: string, part: object, sort: object, value: unknown): Promise<void> => {
    await client.send(new PutCommand({ TableName: tableName, Item: row(kind, owner, part, sort, value) }));
  };
  const putAll = async (rows: ReturnType<typeof row>[]): Promise<void> => {
    await client.send(
      new TransactWriteCommand({ TransactItems: rows.map((Item) => ({ Put: { TableName: tableName, Item } })) }),
    );
  };

  const sheetOf = (participant: string): Sheet =>
    sheets.get(participant) ?? { state: "invited", cells: [], appraisals: [], submission: 0 };

  /** State and totals are written as submitting or appraising does. */
  const keep = async (tenant: TenantId, participant: string, sheet: Sheet): Promise<void> => {
    sheets.set(participant, sheet);
    const set = sets.get(tenant) as CriteriaSet;
    const leaf = leafOf(
      {
        participant: participant as never,
        name: `Đơn vị ${participant}`,
        subjectKind: "collective",
        is: "unit",
        state: sheet.state,
        late: random.chance(0.1),
        lastActAt: now() as never,
      },
      scoreSheet(set, sheet.cells, sheet.appraisals, {}, { year: year.year }),
    );
    await put(leafItem, tenant, year, { participant }, leaf);
  };

  const randomCell = (criterion: CriteriaSet["criteria"][number]): Cell =>
    Cell.parse({
      criterion: criterion.id,
      ...(criterion.rule.type === "ratio"
        ? {
            declared: { kind: "ratio", counted: random.below(30), of: 30 + random.below(3), excluded: random.below(3) },
          }
        : { selfVerdict: random.pick(["met", "notMet", "notApplicable"]) }),
    });

  const acts = {
    async fill(tenant: TenantId, participant: string): Promise<void> {
      const sheet = sheetOf(participant);
      if (!["invited", "registered", "returned"].includes(sheet.state)) return;
      const cells = (sets.get(tenant)?.criteria ?? []).filter(() => random.chance(0.9)).map(randomCell);
      const kept = new Map([...sheet.cells, ...cells].map((cell) => [cell.criterion, cell]));
      for (const cell of cells)
        await put(
          cellItem,
          tenant,
          { ...year, participant },
          { criterion: cell.criterion },
          { ...cell, by, at: now() },
        );
      await keep(tenant, participant, {
        ...sheet,
        cells: [...kept.values()],
        state: sheet.state === "invited" ? "registered" : sheet.state,
      });
    },
    async submit(tenant: TenantId, participant: string): Promise<void> {
      const sheet = sheetOf(participant);
      if (sheet.cells.length > 0 && ["registered", "returned"].includes(sheet.state))
        await keep(tenant, participant, { ...sheet, state: "submitted" });
    },
    async appraise(tenant: TenantId, participant: string): Promise<void> {
      const sheet = sheetOf(participant);
      if (!["submitted", "appraised"].includes(sheet.state)) return;
      const set = sets.get(tenant) as CriteriaSet;
      const appraisals = set.criteria.map(({ id }) =>
        Appraisal.parse({
          criterion: id,
          verdict: random.pick(["met", "met", "notMet", "notApplicable", "noData"]),
          reason: "Đối chiếu hồ sơ.",
          ...(set.scored && random.chance(0.3) ? { points: random.below(12_000) } : {}),
        }),
      );
      for (const one of appraisals)
        await put(
          appraisalItem,
          tenant,
          { ...year, participant },
          { criterion: one.criterion },
          { ...one, by, at: now() },
        );
      await keep(tenant, participant, { ...sheet, appraisals, state: "appraised" });
    },
    async decide(tenant: TenantId, participant: string): Promise<void> {
      const sheet = sheetOf(participant);
      const next: Partial<Record<SheetState, SheetState>> = {
        submitted: "returned",
        appraised: "approved",
        approved: "published",
      };
      const state = next[sheet.state];
      if (state) await keep(tenant, participant, { ...sheet, state });
    },
    /** A child tenant tells its parent that it handed in a sheet, or took it back. */
    async word(child: TenantId): Promise<void> {
      const parent = parents.get(child);
      if (!parent) return;
      const submission = sheetOf(`${parent} ${child}`).submission + 1;
      const withdrawn = random.chance(0.2);
      sheets.set(`${parent} ${child}`, {
        ...sheetOf(`${parent} ${child}`),
        submission,
        state: withdrawn ? "invited" : "submitted",
      });
      const said = { participant: child, what: "sheet", submission, at: now(), withdrawn };
      await put(deliveredItem, parent, year, { participant: child, what: "sheet" }, said);
    },
    async move(child: TenantId, parent: TenantId, from = begin, until = eve): Promise<void> {
      const past = (edges.get(child) ?? []).map((edge) => Edge.parse({ ...edge, to: until }));
      const edge = Edge.parse({ child, parent, from, epoch: past.length + 1 });
      edges.set(child, [...past, edge]);
      parents.set(child, parent);
      const node = TenantNode.parse({
        tenant: child,
        kind: "commune",
        name: `Nơi ${child}`,
        issuer: "ỦY BAN NHÂN DÂN",
      });
      const ends = (one: Edge, at: number) => [
        row(edgeUpItem, child, {}, { from: String(at) }, one),
        row(edgeDownItem, one.parent, {}, { child, from: String(at) }, { ...one, node }),
      ];
      await putAll([...past, edge].flatMap(ends));
    },
  };

  /** The next thing that may happen to a participant's sheet. */
  const goOn = async (tenant: TenantId, participant: string): Promise<void> => {
    const { state } = sheetOf(participant);
    if (state === "invited") return acts.fill(tenant, participant);
    if (state === "registered") return acts[random.chance(0.8) ? "submit" : "fill"](tenant, participant);
    if (state === "returned") return acts[random.chance(0.6) ? "submit" : "fill"](tenant, participant);
    if (state === "submitted") return acts[random.chance(0.8) ? "appraise" : "decide"](tenant, participant);
    return acts[random.chance(0.3) ? "appraise" : "decide"](tenant, participant);
  };

  return {
    acts: { ...acts, goOn },
    parents,
    sheets,
    sets,
    /** The campaign of a tenant is pinned to the hierarchy of its day of issue. */
    async pin(tenant: TenantId, issueDate: string): Promise<void> {
      const campaign = { id: year.campaign, title: "Thi đua", role: "root", latest: 1, issued: 1, years: [year.year] };
      await put(campaignItem, tenant, {}, year, Campaign.parse({ ...campaign, tree: "pinned", issueDate }));
    },
    /** Puts everyone in place, with criteria, and invites the participants; then the year is open everywhere. */
    async open(): Promise<void> {
      for (const [child, parent] of Object.entries(firstParents)) await acts.move(child as TenantId, parent);
      for (const tenant of everyone) {
        const node = TenantNode.parse({ tenant, kind: "commune", name: `Nơi ${tenant}`, issuer: "ỦY BAN NHÂN DÂN" });
        await put(nodeItem, tenant, {}, {}, node);
        const set = criteriaOf(tenant, parents.get(tenant));
        sets.set(tenant, set);
        await put(criteriaItem, tenant, year, { subjectKind: "collective" }, { ...set, planVersion: 1 });
        const campaign = {
          id: year.campaign,
          title: "Thi đua",
          role: "root",
          latest: 1,
          issued: 1,
          years: [year.year],
        };
        await put(campaignItem, tenant, {}, year, Campaign.parse(campaign));
        const open = { campaign: year.campaign, tenant, years: [year.year], open: true };
        await put(openCampaignItem, openCampaigns, {}, { campaign: year.campaign, tenant }, open);
        for (const participant of participantsOf(tenant))
          if (random.chance(0.8)) await keep(tenant, participant, sheetOf(participant));
        await put(yearItem, tenant, year, year, { campaign: year.campaign, year: year.year, planVersion: 1 });
      }
    },
  };
};
