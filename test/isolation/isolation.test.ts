import { afterAll, beforeAll, describe } from "vitest";
import { describeDrafts } from "./drafts.ts";
import { describeForgeries } from "./forged.ts";
import { describeMatrix } from "./matrix.ts";
import { openNeighbours, type Neighbours } from "./neighbours.ts";
import { describeRoles } from "./roles.ts";
import { describeWhatGoesThrough } from "./through.ts";

let neighbours: Neighbours;
const seen = new Set<string>();
beforeAll(async () => {
  neighbours = await openNeighbours();
});
afterAll(() => neighbours?.world.close());

describe("isolation", () => {
  describeMatrix(() => neighbours, seen);
  describeForgeries(() => neighbours);
  describeRoles(() => neighbours);
  describeDrafts(() => neighbours);
  describeWhatGoesThrough(() => neighbours, seen);
});
