import type { Ask } from "./decide.ts";
import { partitionKeysOf } from "./key-condition.ts";

type Json = Readonly<Record<string, unknown>>;
type Arns = { tableArn: string; streamArn: string };

const record = (value: unknown): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.map(record) : []);

/** The partition key of an item or key in the protocol's form; none if it isn't a text. */
const keyOf = (item: unknown): string[] => {
  const text = record(record(item)["pk"])["S"];
  return typeof text === "string" ? [text] : [];
};

const resourceOf = (tableArn: string, name: unknown, index?: unknown): string => {
  const table =
    typeof name === "string" && name.startsWith("arn:")
      ? name
      : `${tableArn.slice(0, tableArn.indexOf("table/"))}table/${typeof name === "string" ? name : ""}`;
  return typeof index === "string" ? `${table}/index/${index}` : table;
};

const parts: Readonly<Record<string, { action: string; key: "Key" | "Item" }>> = {
  Get: { action: "GetItem", key: "Key" },
  Put: { action: "PutItem", key: "Item" },
  Update: { action: "UpdateItem", key: "Key" },
  Delete: { action: "DeleteItem", key: "Key" },
  ConditionCheck: { action: "ConditionCheckItem", key: "Key" },
};

const queryKeys = (body: Json): string[] => {
  const legacy = record(body["KeyConditions"])["pk"];
  if (legacy === undefined)
    return partitionKeysOf(
      body["KeyConditionExpression"],
      record(body["ExpressionAttributeNames"]),
      record(body["ExpressionAttributeValues"]) as Record<string, { S?: unknown }>,
    );
  const condition = record(legacy);
  const [value] = list(condition["AttributeValueList"]);
  return condition["ComparisonOperator"] === "EQ" && typeof value?.["S"] === "string" ? [value["S"]] : [];
};

const asksOfTable = (operation: string, body: Json, tableArn: string): Ask[] => {
  const ask = (action: string, table: unknown, leadingKeys: string[], index?: unknown): Ask => ({
    action: `dynamodb:${action}`,
    resource: resourceOf(tableArn, table, index),
    leadingKeys,
  });
  switch (operation) {
    case "GetItem":
    case "UpdateItem":
    case "DeleteItem":
      return [ask(operation, body["TableName"], keyOf(body["Key"]))];
    case "PutItem":
      return [ask(operation, body["TableName"], keyOf(body["Item"]))];
    case "Query":
      return [ask(operation, body["TableName"], queryKeys(body), body["IndexName"])];
    case "BatchGetItem":
      return Object.entries(record(body["RequestItems"])).flatMap(([table, wanted]) => {
        const keys = list(record(wanted)["Keys"]).map(keyOf);
        // IAM judges a batch by all its keys at once, which no sum of single answers can stand for.
        return [...keys.map((key) => ask(operation, table, key)), ask(operation, table, keys.flat())];
      });
    case "BatchWriteItem":
      return Object.entries(record(body["RequestItems"])).flatMap(([table, wanted]) =>
        (Array.isArray(wanted) ? list(wanted) : [{}]).map((one) =>
          ask(operation, table, [
            ...keyOf(record(one["PutRequest"])["Item"]),
            ...keyOf(record(one["DeleteRequest"])["Key"]),
          ]),
        ),
      );
    case "TransactGetItems":
    case "TransactWriteItems":
      return list(body["TransactItems"]).flatMap((item) =>
        Object.entries(item).map(([name, part]) => {
          const known = parts[name];
          const fields = record(part);
          return ask(known?.action ?? name, fields["TableName"], known ? keyOf(fields[known.key]) : []);
        }),
      );
    case "ExecuteStatement":
    case "BatchExecuteStatement":
    case "ExecuteTransaction":
      return [ask("PartiQLSelect", tableArn, [])];
    case "ListTables":
      return [{ action: `dynamodb:${operation}`, resource: "*", leadingKeys: [] }];
    default:
      return [ask(operation, body["TableName"] ?? tableArn, [])];
  }
};

const asksOfStream = (operation: string, body: Json, streamArn: string): Ask[] => {
  const named = body["StreamArn"];
  return [
    {
      action: `dynamodb:${operation}`,
      resource: operation === "ListStreams" ? "*" : typeof named === "string" ? named : streamArn,
      leadingKeys: [],
    },
  ];
};

/**
 * What a request asks of the policies: one question for each item of a batch and part of a transaction. A request that
 * asks nothing (an empty batch) is asked about as a whole, without a key.
 */
export const asksOf = (target: string, body: unknown, { tableArn, streamArn }: Arns): Ask[] => {
  const [api = "", operation = ""] = target.split(".");
  const asks = api.startsWith("DynamoDBStreams")
    ? asksOfStream(operation, record(body), streamArn)
    : asksOfTable(operation, record(body), tableArn);
  return asks.length > 0 ? asks : [{ action: `dynamodb:${operation}`, resource: tableArn, leadingKeys: [] }];
};
