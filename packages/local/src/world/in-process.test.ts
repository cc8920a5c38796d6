import { GetCommand, PutCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { expect, it } from "vitest";
import { openTable } from "../table/index.ts";
import { documentClient } from "./in-process.ts";

it("the ordinary SDK client speaks to the table in this process, and sees its refusals", async () => {
  const table = await openTable({ tableName: "thi-dua" });
  const client = documentClient((target, body) => table.handle(target, body), {
    accessKeyId: "a",
    secretAccessKey: "b",
  });
  const key = { pk: "T#000000000001|UNIT", sk: "x" };
  await client.send(new PutCommand({ TableName: "thi-dua", Item: { ...key, name: "Khu phố Hòa Bình" } }));
  expect((await client.send(new GetCommand({ TableName: "thi-dua", Key: key }))).Item).toMatchObject({
    name: "Khu phố Hòa Bình",
  });
  const again = client.send(
    new TransactWriteCommand({
      TransactItems: [
        {
          Put: {
            TableName: "thi-dua",
            Item: key,
            ConditionExpression: "attribute_not_exists(pk)",
            ReturnValuesOnConditionCheckFailure: "ALL_OLD",
          },
        },
      ],
    }),
  );
  await expect(again).rejects.toMatchObject({
    name: "TransactionCanceledException",
    CancellationReasons: [{ Code: "ConditionalCheckFailed" }],
  });
  await table.close();
});
