import {
  type AttributeValue,
  GetItemCommand,
  PutItemCommand,
  type PutItemCommandInput,
  QueryCommand,
  type QueryCommandInput,
} from "@aws-sdk/client-dynamodb";
import { type Endpoint, freshPartition } from "./endpoint.ts";

export type Item = Record<string, AttributeValue>;

/** Items of one partition, written and read as a store would. */
export const itemsAt = ({ client, TableName }: Endpoint, pk: string = freshPartition()) => {
  const key = (sk: string): Item => ({ pk: { S: pk }, sk: { S: sk } });
  return {
    pk,
    key,
    put: (sk: string, more: Item = {}, options: Partial<PutItemCommandInput> = {}) =>
      client.send(new PutItemCommand({ TableName, Item: { ...key(sk), ...more }, ...options })),
    get: async (sk: string): Promise<Item | undefined> =>
      (await client.send(new GetItemCommand({ TableName, Key: key(sk), ConsistentRead: true }))).Item,
    query: (options: Partial<QueryCommandInput> = {}) => {
      const { ExpressionAttributeValues, KeyConditionExpression = "pk = :pk", ...rest } = options;
      return client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression,
          ExpressionAttributeValues: { ":pk": { S: pk }, ...ExpressionAttributeValues },
          ConsistentRead: true,
          ...rest,
        }),
      );
    },
  };
};

/** The sort keys of an answer, in its order. */
export const sortKeys = (answer: { Items?: Item[] | undefined }): string[] =>
  (answer.Items ?? []).map(({ sk }) => String(sk?.S));

/** The error with which a request failed; a request that didn't fail is the fault. */
export const failure = async <E extends Error = Error>(request: Promise<unknown>): Promise<E> => {
  try {
    await request;
  } catch (error) {
    return error as E;
  }
  throw new Error("The request was accepted, though it should have been refused");
};
