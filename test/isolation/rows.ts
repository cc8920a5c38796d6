import { tableName, type World } from "@thidua/local";

type Page = { Items: Record<string, { S: string }>[]; LastEvaluatedKey?: object };

/** The whole table as it lies there, past every wall: key → content. */
export const rowsOf = async (world: World): Promise<Map<string, string>> => {
  const rows = new Map<string, string>();
  let start: object | undefined;
  do {
    const asked = { TableName: tableName, ...(start ? { ExclusiveStartKey: start } : {}) };
    const { body } = (await world.table.handle("DynamoDB_20120810.Scan", asked)) as { body: Page };
    for (const item of body.Items) rows.set(`${item["pk"]?.S} ${item["sk"]?.S}`, JSON.stringify(item));
    start = body.LastEvaluatedKey;
  } while (start);
  return rows;
};

/** Keys that were written between two looks. */
export const changedIn = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...after].filter(([key, content]) => before.get(key) !== content).map(([key]) => key);
