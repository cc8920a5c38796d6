import { PutCommand } from "@aws-sdk/lib-dynamodb";
import {
  createReader,
  createRollupPorts,
  edgeUpItem,
  keyOf,
  ownItem,
  readChildren,
  readFigures,
  type Reader,
} from "@thidua/data";
import { Day, Edge, Instant, type TenantId } from "@thidua/domain";
import { documentClient, openWorld, tableName, type World } from "@thidua/local";
import { createRollup } from "@thidua/rollup";
import { createSweep } from "@thidua/sweep";
import { afterEach, expect, it, vi } from "vitest";
import { createRandom } from "../model/random.ts";
import { participantsOf, provinces, roots, wards, year } from "./places.ts";
import { createStory } from "./story.ts";
import { createDelivery, createTail, type Handler } from "./stream.ts";

vi.setConfig({ testTimeout: 240_000 });

let world: World;
afterEach(() => world.close());

type Sweep = (
  event: object,
  context: object,
) => Promise<{ moved: { tenant: string }[]; drift: { what: string; node: { tenant: string } }[] }>;

const begin = async () => {
  world = await openWorld({ today: Day.parse("2024-06-15") });
  const admin = documentClient((target, body) => world.table.handle(target, body), {
    accessKeyId: "t",
    secretAccessKey: "t",
  });
  let today = "2024-06-15";
  const businessClock = () => Instant.parse(`${today}T03:00:00.000Z`);
  const said: string[] = [];
  const portsOf = (role: "rollup" | "sweep") =>
    createRollupPorts(world.door.service(role), tableName, { businessClock });
  const rollup = createRollup({ ...portsOf("rollup"), log: () => undefined }) as Handler;
  const random = createRandom(11);
  const story = createStory(admin, tableName, random);
  const { all } = createDelivery(createTail(world.door.streams, world.table.streamArn), rollup, random);
  await story.open();
  for (const tenant of [...wards, ...provinces])
    for (const participant of participantsOf(tenant))
      for (let n = 0; n < 3; n++) await story.acts.goOn(tenant, participant);
  await all();
  return {
    admin,
    story,
    settle: all,
    said,
    setToday: (day: string) => (today = day),
    sweep: createSweep({
      ...portsOf("sweep"),
      log: (level, message) => void said.push(`${level}: ${message}`),
    }) as unknown as Sweep,
    readerFor: (tenant: TenantId): Reader => createReader(admin, tableName, () => tenant),
  };
};

it("finds nothing where roll-up has done its work, and names and mends a summary that was falsified", async () => {
  const { admin, sweep, settle, said, readerFor } = await begin();
  expect((await sweep({}, {})).drift).toEqual([]);
  expect(said).toEqual(["info: all summaries stand as they should"]);

  const before = await readFigures(readerFor(provinces[0]), year);
  const key = keyOf(ownItem, wards[0], year, {});
  const found = await createReader(admin, tableName, () => wards[0]).get(ownItem, year, {});
  if (!found) throw new Error("the ward has no summary");
  const falsified = { ...found.value, d: { ...found.value.d, l: [999_999, 1_000_000] } };
  const row = { ...key, k: ownItem.name, s: 1, v: found.version + 1, at: found.at, d: falsified };
  await admin.send(new PutCommand({ TableName: tableName, Item: row }));
  await settle();
  expect((await readFigures(readerFor(provinces[0]), year)).sum?.depths[0]?.local).not.toEqual(
    before.sum?.depths[0]?.local,
  );

  const { drift } = await sweep({}, {});
  expect(drift).toContainEqual({ what: "own", node: { ...year, tenant: wards[0] } });
  expect(said.at(-1)).toBe("error: summaries had drifted and were put right");
  await settle();
  expect((await readFigures(readerFor(provinces[0]), year)).sum?.depths[0]).toEqual(before.sum?.depths[0]);
  expect((await sweep({}, {})).drift).toEqual([]);
});

it("takes an authority to its new place on the day its edge begins, though nothing is written that day", async () => {
  const { story, sweep, settle, said, setToday, readerFor } = await begin();
  await story.acts.move(wards[0], provinces[1], "2025-07-01", "2025-06-30");
  await settle();
  const childrenOf = async (tenant: TenantId) =>
    (await readChildren(readerFor(tenant), year)).map((child) => child.tenant);
  expect(await childrenOf(provinces[0])).toContain(wards[0]);
  const whole = (await readFigures(readerFor(roots[0]), year)).sum?.depths[1];

  setToday("2025-07-01");
  const { moved } = await sweep({}, {});
  expect(moved.map(({ tenant }) => tenant)).toEqual([wards[0]]);
  expect(said).toContain("info: authorities stand elsewhere from today");
  await settle();
  expect(await childrenOf(provinces[0])).not.toContain(wards[0]);
  expect(await childrenOf(provinces[1])).toContain(wards[0]);
  expect((await readFigures(readerFor(provinces[0]), year)).children).toBe(1);
  expect((await readFigures(readerFor(provinces[1]), year)).children).toBe(3);
  const { asOf: _, ...after } = { asOf: 0, ...(await readFigures(readerFor(roots[0]), year)).sum?.depths[1] };
  expect(after).toMatchObject({ expected: whole?.expected, appraised: whole?.appraised, local: whole?.local });
  expect((await sweep({}, {})).drift).toEqual([]);
});

it("leaves a pinned tree as it was on its day of issue", async () => {
  const { admin, story, sweep, settle, setToday, readerFor } = await begin();
  await story.pin(wards[0], "2024-03-01");
  await story.acts.move(wards[0], provinces[1], "2025-07-01", "2025-06-30");
  await settle();
  setToday("2025-07-02");
  expect((await sweep({}, {})).moved).toEqual([]);
  await settle();
  const edges = await createReader(admin, tableName, (_, owner) => owner ?? "").all(
    edgeUpItem,
    {},
    { owner: wards[0] },
  );
  expect(edges.map(({ value }) => Edge.parse(value).parent)).toContain(provinces[1]);
  expect((await readChildren(readerFor(provinces[0]), year)).map(({ tenant }) => tenant)).toContain(wards[0]);
});
