import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Clock } from "@thidua/domain";
import { createRollupHierarchy } from "./dynamo-hierarchy.ts";
import { createRollupTable } from "./dynamo-table.ts";
import type { RollupPorts } from "./ports.ts";

type Settings = {
  /** Says which edges of the hierarchy hold, and for when a summary stands. */
  businessClock: Clock;
  generation?: number;
  attempts?: number;
};

/** Roll-up's ports on one table. */
export const createRollupPorts = (
  client: DynamoDBDocumentClient,
  tableName: string,
  { businessClock, generation = 1, attempts = 12 }: Settings,
): RollupPorts => ({
  table: createRollupTable(client, tableName, businessClock),
  hierarchy: createRollupHierarchy(client, tableName, businessClock),
  generation,
  attempts,
});
