import { GetCommand, QueryCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

export type Cost = { requests: number; read: number; write: number };

type Command = { input: Record<string, unknown> };
type Answer = { ConsumedCapacity?: { CapacityUnits?: number } };

/** A client that adds up what its requests consume, as the table reports it. */
export const createMeter = (client: DynamoDBDocumentClient) => {
  let cost: Cost = { requests: 0, read: 0, write: 0 };
  const metered = {
    async send(command: Command) {
      command.input["ReturnConsumedCapacity"] = "TOTAL";
      const { ConsumedCapacity: used, ...answer } = (await client.send(command as never)) as Answer;
      if (used?.CapacityUnits === undefined) throw new Error("the table doesn't say what a request consumed");
      cost.requests++;
      if (command instanceof GetCommand || command instanceof QueryCommand) cost.read += used.CapacityUnits;
      else cost.write += used.CapacityUnits;
      return answer;
    },
  } as unknown as DynamoDBDocumentClient;
  return {
    client: metered,
    /** What was consumed since the last time this was asked. */
    take(): Cost {
      const taken = cost;
      cost = { requests: 0, read: 0, write: 0 };
      return taken;
    },
  };
};
