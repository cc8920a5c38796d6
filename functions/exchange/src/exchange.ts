import middy from "@middy/core";
import { placeOf, plainImage } from "@thidua/data";
import { TenantId } from "@thidua/domain";
import { inOrder } from "@thidua/runtime";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { audit } from "./audit.ts";
import { deliver } from "./deliver.ts";
import { enrol } from "./members.ts";
import { listOpen } from "./open-campaigns.ts";
import type { ExchangePorts } from "./ports.ts";

type Task = (ports: ExchangePorts, owner: TenantId, row: Record<string, unknown>) => Promise<void>;

/** What leaves a tenant's own partitions, by facet. Letters and acts are only ever added; a change of them is no news. */
const tasks: Record<string, { run: Task; added: boolean }> = {
  OUT: { run: deliver, added: true },
  ACT: { run: audit, added: true },
  MEMBER: { run: enrol, added: false },
  CAMP: { run: listOpen, added: false },
};

const handle = async (ports: ExchangePorts, record: DynamoDBRecord): Promise<void> => {
  const keys = plainImage(record.dynamodb?.Keys ?? {});
  const { namespace, owner, facet } = placeOf(String(keys["pk"]));
  const task = namespace === "T" ? tasks[facet] : undefined;
  if (!task || record.eventName === "REMOVE" || (task.added && record.eventName !== "INSERT")) return;
  const image = record.dynamodb?.NewImage;
  if (!image) throw new Error("a stream record without its new image");
  await task.run(ports, TenantId.parse(owner), plainImage(image));
};

/**
 * Copies from a tenant's own partitions what others may see: envelopes to their receivers, acts into the audit chain,
 * members to their logins, running campaigns to the list. In the order of the stream, and harmless when repeated.
 */
export const createExchange = (ports: ExchangePorts) =>
  middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
    .before(({ event }) => {
      if (!Array.isArray(event.Records)) throw new Error("an event that holds no stream records");
    })
    .handler((event) => inOrder(event.Records, (record) => handle(ports, record), ports.log));
