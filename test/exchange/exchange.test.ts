import { createCampaign, getCampaign, listActs, listInbox } from "@thidua/contract";
import {
  auditHeadItem,
  auditItem,
  campaignItem,
  createReader,
  envelopeId,
  inItem,
  keyOf,
  makeRow,
  memberItem,
  outItem,
  type AnyItemKind,
  type Envelope,
  type Reader,
} from "@thidua/data";
import { CampaignId, Day, Instant, type TenantId } from "@thidua/domain";
import { chainHash, createExchange, firstHash } from "@thidua/exchange";
import { tableName, type World } from "@thidua/local";
import type { DynamoDBBatchResponse, DynamoDBRecord } from "aws-lambda";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { launch } from "../campaigns/steps.ts";
import { city, cityPlan, elsewhere, neighbour, openPlaces, province, ward } from "../campaigns/world.ts";

let world: World;
let reader: Reader;
let exchange: (records: DynamoDBRecord[]) => Promise<DynamoDBBatchResponse>;
let notes: string[];

beforeEach(async () => {
  world = await openPlaces();
  notes = [];
  const client = world.door.service("exchange");
  reader = createReader(client, tableName, (_, owner) => owner ?? "");
  const handler = createExchange({
    connect: async () => client,
    table: { name: tableName },
    files: world.apps.filesPort,
    wallClock: () => Instant.parse(new Date().toISOString()),
    businessClock: world.businessClock.now,
    log: (level, message, data) => notes.push(`${level} ${message} ${JSON.stringify(data)}`),
  });
  exchange = async (Records) => await handler({ Records }, {} as never);
});
afterEach(() => world.close());

const typed = (value: unknown): Record<string, unknown> => {
  if (typeof value === "string") return { S: value };
  if (typeof value === "number") return { N: String(value) };
  if (typeof value === "boolean") return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map(typed) };
  return { M: image(value as object) };
};
const image = (row: object) =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([, it]) => it !== undefined)
      .map(([key, it]) => [key, typed(it)]),
  );

let sequence = 0;
/** A stream record of a row that a tenant has written. */
const record = (
  kind: AnyItemKind,
  owner: string,
  sort: object,
  value: unknown,
  version = 1,
  eventName: "INSERT" | "MODIFY" = "INSERT",
): DynamoDBRecord => {
  const key = keyOf(kind, owner, {} as never, sort as never);
  const row = JSON.parse(JSON.stringify(makeRow(kind, key, value, version, "2024-02-20T01:00:00.000Z"))) as object;
  return {
    eventName,
    dynamodb: {
      SequenceNumber: String(++sequence).padStart(21, "0"),
      Keys: image(key) as never,
      NewImage: image(row) as never,
    },
  };
};

const tree = CampaignId.parse("TREE00000001");
const letter = (from: TenantId, to: TenantId, over: Partial<Envelope> = {}): Envelope => {
  const kind = over.kind ?? "answer";
  const version = over.version ?? 1;
  return {
    id: envelopeId({ kind, campaign: tree, from, to, version }),
    kind,
    version,
    from,
    to,
    campaign: tree,
    at: Instant.parse("2024-02-20T01:00:00.000Z"),
    on: Day.parse("2024-02-20"),
    body: { n: version },
    ...over,
  };
};
const sent = (envelope: Envelope, owner: string = envelope.from) =>
  record(outItem, owner, { id: envelope.id }, envelope);
const inbox = async (tenant: string) =>
  (await reader.all(inItem, {}, { owner: tenant, strong: true })).map((it) => it.value);

describe("exchange", () => {
  it("carries letters along the edges of their day, and nowhere else", async () => {
    const may: Envelope[] = [
      letter(ward, city),
      letter(city, ward, { kind: "decision" }),
      letter(ward, province, { kind: "issuedPlan" }),
    ];
    const mayNot: Envelope[] = [
      letter(ward, neighbour),
      letter(ward, province),
      letter(ward, elsewhere, { kind: "issuedPlan" }),
      letter(ward, city, { kind: "decision" }),
      letter(province, ward, { kind: "decision" }),
      letter(city, province, { on: Day.parse("2020-12-31") }),
      letter(city, province, { on: Day.parse("2024-02-21"), version: 2 }),
      letter(city, province, { on: undefined, version: 3 }),
    ];
    expect(await exchange([...may, ...mayNot].map((it) => sent(it)))).toEqual({ batchItemFailures: [] });
    expect((await inbox(city)).map(({ from }) => from)).toEqual([ward]);
    expect((await inbox(ward)).map(({ from }) => from)).toEqual([city]);
    expect((await inbox(province)).map(({ kind }) => kind)).toEqual(["issuedPlan"]);
    expect([...(await inbox(neighbour)), ...(await inbox(elsewhere))]).toEqual([]);
    expect(notes.filter((it) => it.includes("refused"))).toHaveLength(mayNot.length);
  });

  it("takes no letter from a partition whose owner isn't its sender", async () => {
    await exchange([sent(letter(ward, city), neighbour)]);
    expect(await inbox(city)).toEqual([]);
    expect(notes.join()).toContain("owner");
  });

  it("delivers once whatever comes twice, late or in another order", async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(11), { maxLength: 4 }),
        async (order, cuts) => {
          run++;
          const letters = [1, 2, 3, 4].map((version) =>
            letter(ward, city, { version: version + run * 10, body: { version } }),
          );
          const records = order.map((at) => sent(letters[at] as Envelope));
          const before = (await inbox(city)).length;
          for (let from = 0; from < records.length;) {
            const size = (cuts[from % Math.max(1, cuts.length)] ?? 11) + 1;
            const { batchItemFailures } = await exchange(records.slice(from, from + size));
            expect(batchItemFailures).toEqual([]);
            from += size;
          }
          const wanted = new Set(order.map((at) => letters[at]?.id));
          const got = (await inbox(city)).filter(({ id }) => wanted.has(id));
          expect(got).toHaveLength(wanted.size);
          expect((await inbox(city)).length - before).toBe(wanted.size);
        },
      ),
      { numRuns: 15 },
    );
  });

  it("keeps what was delivered first when the same id comes with another content", async () => {
    const first = letter(ward, city, { body: { said: "first" } });
    await exchange([sent(first)]);
    await exchange([sent({ ...first, body: { said: "second" } })]);
    expect((await inbox(city)).map(({ body }) => body)).toEqual([{ said: "first" }]);
  });

  it("stops at a record that isn't ours and leaves it and what follows for another delivery", async () => {
    const good = sent(letter(ward, city));
    const broken = sent(letter(ward, city, { version: 2 }));
    broken.dynamodb = { ...broken.dynamodb, NewImage: { ...broken.dynamodb?.NewImage, k: { S: "other" } } };
    const after = sent(letter(ward, city, { version: 3 }));
    const answer = await exchange([good, broken, after]);
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: broken.dynamodb.SequenceNumber }]);
    expect((await inbox(city)).map(({ version }) => version)).toEqual([1]);
  });

  it("ignores what isn't meant to leave a tenant, and a letter that was changed afterwards", async () => {
    const changed = sent(letter(ward, city));
    changed.eventName = "MODIFY";
    const removed = sent(letter(ward, city, { version: 2 }));
    removed.eventName = "REMOVE";
    const elsewhereInTheTable: DynamoDBRecord = {
      eventName: "INSERT",
      dynamodb: { SequenceNumber: "9", Keys: { pk: { S: `R#${city}|C#x|Y#2024` }, sk: { S: "SUM" } } },
    };
    expect(await exchange([changed, removed, elsewhereInTheTable])).toEqual({ batchItemFailures: [] });
    expect(await inbox(city)).toEqual([]);
  });
});

describe("the audit chain", () => {
  const chain = async (tenant: TenantId) => ({
    entries: (await reader.all(auditItem, {}, { owner: tenant, strong: true })).map(({ value }) => value),
    head: (await reader.get(auditHeadItem, {}, {}, { owner: tenant, strong: true }))?.value,
  });

  it("holds every act once, each bound to the one before, also when records come again", async () => {
    await launch(world, "city", cityPlan(), { number: "90", date: "2024-02-12" });
    const { entries, head } = await chain(city);
    expect(entries.map(({ act }) => act.what)).toEqual([
      "campaign.create",
      "plan.submitForReview",
      "plan.submitForSignature",
      "plan.sign",
      "plan.issue",
    ]);
    let before = firstHash;
    for (const [index, entry] of entries.entries()) {
      expect(entry.seq).toBe(index + 1);
      expect(entry.before).toBe(before);
      before = chainHash(before, entry.seq, entry.source, entry.act);
      expect(entry.hash).toBe(before);
    }
    expect(head).toEqual({ seq: 5, hash: before });
    const [first] = entries;
    if (!first) throw new Error("an empty chain");
    const tampered = { ...first.act, about: "khác" };
    expect(chainHash(firstHash, 1, first.source, tampered)).not.toBe(first.hash);
  });

  it("isn't lengthened by what was delivered already, and two deliveries at once lose nothing", async () => {
    await world.clientFor("city").call(createCampaign, { body: { from: "blank", title: "Một" } });
    await world.clientFor("city").call(createCampaign, { body: { from: "blank", title: "Hai" } });
    await world.drain();
    const acts = (await chain(city)).entries.map(({ act, source }) => {
      const [at = "", id = ""] = source.split("#");
      return { act, at, id };
    });
    const { actItem } = await import("@thidua/data");
    const again = acts.map(({ act, at, id }) => record(actItem, city, { at, id }, act));
    const fresh = acts.map(({ act, at }, index) => record(actItem, city, { at, id: `NEW${index}` }, act));
    const answers = await Promise.all([exchange(again), exchange([...fresh]), exchange(fresh.toReversed())]);
    expect(answers.flatMap(({ batchItemFailures }) => batchItemFailures)).toEqual([]);
    const { entries, head } = await chain(city);
    expect(entries).toHaveLength(4);
    expect(head?.seq).toBe(4);
    expect(new Set(entries.map(({ source }) => source)).size).toBe(4);
    const [last] = entries.slice(-1);
    expect(head?.hash).toBe(last?.hash);
  });

  it("is read by its own tenant only, through the campaign's history", async () => {
    const campaign = await launch(world, "city", cityPlan(), { number: "90", date: "2024-02-12" });
    const { items } = await world.clientFor("city").call(listActs, { params: { campaign } });
    expect(items).toHaveLength(5);
    await expect(world.clientFor("ward").call(listActs, { params: { campaign } })).rejects.toMatchObject({
      problem: { status: 404 },
    });
  });
});

describe("members and running campaigns", () => {
  it("tells a login what it holds, the newest version whatever the order, and makes no operators", async () => {
    const login = "new-member";
    const member = (name: string, version: number, roles = ["clerk"]) =>
      record(memberItem, ward, { login }, { login, name, roles }, version, version === 1 ? "INSERT" : "MODIFY");
    await exchange([member("Bản hai", 2), member("Bản một", 1)]);
    expect(await world.membershipOf(login)).toMatchObject({ name: "Bản hai", tenantName: "phường Hải Hòa" });
    await exchange([member("Bản ba", 3, ["clerk", "operator"])]);
    expect((await world.membershipOf(login))?.roles).toEqual(["clerk"]);
  });

  it("lists a campaign from its issue and closes the entry when it ends, late records or not", async () => {
    const campaign = await launch(world, "city", cityPlan(), { number: "90", date: "2024-02-12" });
    const { openCampaignItem, openCampaigns } = await import("@thidua/data");
    const listed = async () =>
      (await reader.all(openCampaignItem, {}, { owner: openCampaigns, strong: true })).map(({ value }) => value);
    expect(await listed()).toEqual([{ campaign, tenant: city, years: [2024], open: true }]);
    const { campaign: view } = await world.clientFor("city").call(getCampaign, { params: { campaign } });
    const { version, allowed: _, ...value } = view;
    const state = (to: string, at: number) =>
      record(campaignItem, city, { campaign }, { ...value, state: to }, at, "MODIFY");
    await exchange([state("reviewed", version + 2), state("intakeClosed", version + 1)]);
    expect(await listed()).toEqual([{ campaign, tenant: city, years: [2024], open: false }]);
    expect((await world.clientFor("province").call(listInbox, {})).items).toEqual([]);
  });
});
