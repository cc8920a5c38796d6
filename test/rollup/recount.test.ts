import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { createReader, createRollupPorts, type Reader } from "@thidua/data";
import { Day, Instant, type TenantId } from "@thidua/domain";
import { documentClient, openWorld, tableName, type World } from "@thidua/local";
import { createRollup } from "@thidua/rollup";
import { createSweep } from "@thidua/sweep";
import { afterEach, expect, it } from "vitest";
import { createRandom } from "../model/random.ts";
import { bothWays } from "./compare.ts";
import { everyone, participantsOf, provinces, roots, wards } from "./places.ts";
import type { Row } from "./recount.ts";
import { createDelivery, createTail, flaky, type Handler } from "./stream.ts";
import { createStory } from "./story.ts";

const businessClock = () => Instant.parse("2024-06-15T03:00:00.000Z");
const quiet = () => undefined;
let world: World;
afterEach(() => world.close());

/** The whole machinery for one history: acts, a bad line, a bad stream, and the handlers under their own rights. */
const begin = async (seed: number) => {
  const random = createRandom(seed);
  world = await openWorld({ today: Day.parse("2024-06-15") });
  const admin = documentClient((target, body) => world.table.handle(target, body), {
    accessKeyId: "test",
    secretAccessKey: "test",
  });
  let trouble = 0;
  const client = flaky(world.door.service("rollup"), random, () => trouble);
  const handler = createRollup({ ...createRollupPorts(client, tableName, { businessClock }), log: quiet }) as Handler;
  const delivery = createDelivery(createTail(world.door.streams, world.table.streamArn), handler, random);
  const rows = async (): Promise<Row[]> => {
    const found: Row[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const { Items, LastEvaluatedKey } = await admin.send(
        new ScanCommand({ TableName: tableName, ...(start ? { ExclusiveStartKey: start } : {}) }),
      );
      found.push(...((Items ?? []) as Row[]));
      start = LastEvaluatedKey;
    } while (start);
    return found.toSorted((a, b) => (a.sk < b.sk ? -1 : 1));
  };
  const readerFor = (tenant: TenantId): Reader => createReader(admin, tableName, () => tenant);
  return {
    random,
    story: createStory(admin, tableName, random),
    delivery,
    setTrouble: (often: number) => (trouble = often),
    rows,
    readerFor,
    sweep: createSweep({
      ...createRollupPorts(world.door.service("sweep"), tableName, { businessClock }),
      log: quiet,
    }) as unknown as (event: object, context: object) => Promise<{ nodes: number; drift: unknown[] }>,
  };
};

it.each([1, 2, 3])(
  "equals a recount from cells and appraisals after history %i, with failures, duplicates, delays and moves",
  async (seed) => {
    const { random, story, delivery, setTrouble, rows, readerFor, sweep } = await begin(seed);
    const { acts } = story;
    await story.open();
    setTrouble(0.02);
    let moved = 0;
    for (let n = 0; n < 110; n++) {
      const tenant = random.pick(everyone);
      const participant = random.pick(participantsOf(tenant));
      if (random.chance(0.05)) await acts.word(random.pick([...provinces, ...wards]));
      else await acts.goOn(tenant, participant);
      if (n === 55) {
        await acts.move(wards[0], provinces[1]);
        moved++;
      }
      if (n === 80 && seed % 2 === 0) {
        await acts.move(provinces[1], roots[1]);
        moved++;
      }
      if (random.chance(0.4)) await delivery.some();
    }
    setTrouble(0);
    await delivery.all();

    const { shown, due } = await bothWays(readerFor, await rows(), story.parents);
    expect(shown).toEqual(due);
    expect(moved).toBeGreaterThan(0);
    expect([...story.sheets.values()].filter(({ appraisals }) => appraisals.length > 0).length).toBeGreaterThan(9);
    // Once everything is delivered a sweep finds nothing to put right.
    expect((await sweep({}, {})).drift).toEqual([]);
  },
  240_000,
);
