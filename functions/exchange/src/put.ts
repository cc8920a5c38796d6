import { PutCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Row } from "@thidua/data";

export type Where = { client: DynamoDBDocumentClient; table: string };

const unless = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (cause) {
    if ((cause as Error).name === "ConditionalCheckFailedException") return false;
    throw cause;
  }
};

/** Puts a row where none stands; false says that one does, which is how a second delivery ends. */
export const putOnce = ({ client, table }: Where, row: Row): Promise<boolean> =>
  unless(client.send(new PutCommand({ TableName: table, Item: row, ConditionExpression: "attribute_not_exists(pk)" })));

/** Puts a row over an older one only: whichever order versions come in, the newest stays. */
export const putNewer = ({ client, table }: Where, row: Row): Promise<boolean> =>
  unless(
    client.send(
      new PutCommand({
        TableName: table,
        Item: row,
        ConditionExpression: "attribute_not_exists(pk) OR v < :v",
        ExpressionAttributeValues: { ":v": row.v },
      }),
    ),
  );
