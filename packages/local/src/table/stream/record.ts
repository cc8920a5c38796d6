import { createHash } from "node:crypto";
import type { WireItem } from "../engine/dynalite.ts";
import { itemSize } from "../items/size.ts";
import type { Change } from "./history.ts";
import { sequenceText } from "./sequence.ts";

const keysOf = (item: WireItem): WireItem =>
  Object.fromEntries(["pk", "sk"].flatMap((name) => (item[name] ? [[name, item[name]]] : [])));

const eventName = ({ before, after }: Change): string => (before ? (after ? "MODIFY" : "REMOVE") : "INSERT");

/** A record as GetRecords answers it; its `eventID` depends on nothing but the stream and the sequence number. */
export const streamRecord = (change: Change, streamArn: string): Record<string, unknown> => {
  const { sequence, at, before, after } = change;
  const keys = keysOf(after ?? before ?? {});
  const size = itemSize(keys) + (before ? itemSize(before) : 0) + (after ? itemSize(after) : 0);
  return {
    eventID: createHash("md5").update(`${streamArn} ${sequence}`).digest("hex"),
    eventName: eventName(change),
    eventVersion: "1.1",
    eventSource: "aws:dynamodb",
    awsRegion: streamArn.split(":")[3],
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(at / 1000),
      Keys: keys,
      ...(after ? { NewImage: after } : {}),
      ...(before ? { OldImage: before } : {}),
      SequenceNumber: sequenceText(sequence),
      SizeBytes: size,
      StreamViewType: "NEW_AND_OLD_IMAGES",
    },
  };
};
