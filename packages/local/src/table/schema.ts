import type { TableDescription } from "./engine/dynalite.ts";

/** The one table: `pk` and `sk` are strings, the stream carries both images. */
export const tableSchema = (name: string): TableDescription => ({
  TableName: name,
  KeySchema: [
    { AttributeName: "pk", KeyType: "HASH" },
    { AttributeName: "sk", KeyType: "RANGE" },
  ],
  AttributeDefinitions: [
    { AttributeName: "pk", AttributeType: "S" },
    { AttributeName: "sk", AttributeType: "S" },
  ],
});

/** A table's address in the form that policies and stream consumers know. */
export const tableArn = (name: string): string => `arn:aws:dynamodb:ap-southeast-1:000000000000:table/${name}`;

/** A stream's address: the table's and the instant at which the stream was opened. */
export const streamArn = (name: string, label: string): string => `${tableArn(name)}/stream/${label}`;
