import { crc32 } from "node:zlib";

/**
 * A frame is magic (4 bytes), payload length (4), checksum (4), `synced` (8) and the payload. `synced` is how much of
 * the file had reached the disk when the frame was written: it tells a write that was cut short, which nobody was
 * told of, from damage among writes that were acknowledged.
 */
const magic = Buffer.from("TDJ1");
const headerBytes = 20;

export type Frame = { readonly offset: number; readonly synced: number; readonly payload: Buffer };

const checksum = (synced: Buffer, payload: Buffer): number => crc32(payload, crc32(synced));

export const encodeFrame = (text: string, synced: number): Buffer => {
  const payload = Buffer.from(text, "utf8");
  const header = Buffer.alloc(headerBytes);
  magic.copy(header);
  header.writeUInt32LE(payload.length, 4);
  header.writeBigUInt64LE(BigInt(synced), 12);
  header.writeUInt32LE(checksum(header.subarray(12, 20), payload), 8);
  return Buffer.concat([header, payload]);
};

const frameAt = (bytes: Buffer, offset: number): Frame | undefined => {
  if (offset + headerBytes > bytes.length) return undefined;
  if (!bytes.subarray(offset, offset + 4).equals(magic)) return undefined;
  const end = offset + headerBytes + bytes.readUInt32LE(offset + 4);
  if (end > bytes.length) return undefined;
  const payload = bytes.subarray(offset + headerBytes, end);
  const synced = bytes.subarray(offset + 12, offset + 20);
  if (checksum(synced, payload) !== bytes.readUInt32LE(offset + 8)) return undefined;
  return { offset, synced: Number(synced.readBigUInt64LE()), payload };
};

/** What a file holds: whole frames, then nothing, the rest of a write that was cut short, or damage. */
export type Scan = {
  readonly frames: readonly Frame[];
  readonly end: number;
  readonly state: "whole" | "torn" | "damaged";
};

export const scanFrames = (bytes: Buffer): Scan => {
  const frames: Frame[] = [];
  let end = 0;
  for (;;) {
    const frame = frameAt(bytes, end);
    if (!frame) break;
    frames.push(frame);
    end = frame.offset + headerBytes + frame.payload.length;
  }
  if (end === bytes.length) return { frames, end, state: "whole" };
  return { frames, end, state: syncedBeyond(bytes, end) ? "damaged" : "torn" };
};

/** Whether some later frame shows that what stood at `offset` had been synced, and so perhaps acknowledged. */
const syncedBeyond = (bytes: Buffer, offset: number): boolean => {
  for (let at = bytes.indexOf(magic, offset + 1); at !== -1; at = bytes.indexOf(magic, at + 1)) {
    const frame = frameAt(bytes, at);
    if (frame && frame.synced > offset) return true;
  }
  return false;
};
