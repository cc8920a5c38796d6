import type { Data } from "../engine/dynalite.ts";
import type { OpenTable } from "../open-table.ts";

/** A request that was refused, by the name of its error. */
export class Refused extends Error {
  readonly body: Data;

  constructor(body: Data) {
    const name = String(body["__type"]).split("#").at(-1) ?? "";
    super(`${name}: ${String(body["message"])}`);
    this.name = name;
    this.body = body;
  }
}

export const TableName = "thi-dua";

/** Asks an open table without HTTP. The body is the protocol's; the table's name is filled in. */
export const ask = async (table: OpenTable, operation: string, body: Data): Promise<Data> => {
  const { status, body: answer } = await table.handle(`DynamoDB_20120810.${operation}`, { TableName, ...body });
  if (status !== 200) throw new Refused(answer as Data);
  return answer as Data;
};

export const askStream = async (table: OpenTable, operation: string, body: Data): Promise<Data> => {
  const { status, body: answer } = await table.handle(`DynamoDBStreams_20120810.${operation}`, body);
  if (status !== 200) throw new Refused(answer as Data);
  return answer as Data;
};

export const item = (pk: string, sk: string, more: Data = {}): Data => ({ pk: { S: pk }, sk: { S: sk }, ...more });

export const put = (table: OpenTable, pk: string, sk: string, more: Data = {}): Promise<Data> =>
  ask(table, "PutItem", { Item: item(pk, sk, more) });
