import { readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import type { Entry } from "./entry.ts";
import { damaged, missing } from "./faults.ts";
import { writeWhole } from "./files.ts";
import { encodeFrame, scanFrames } from "./frame.ts";

/** A closed journal, as the one after it remembers it. */
export type Closed = {
  readonly number: number;
  readonly bytes: number;
  readonly first: number;
  readonly next: number;
  readonly lastAt: number;
};

/** The first frame of a journal. */
export type Head = { readonly format: 1; readonly table: string; readonly first: number; readonly previous?: Closed };

export type SegmentFile = {
  readonly head: Head;
  readonly lines: readonly Entry[];
  /** Where the last whole frame ends. */
  readonly end: number;
  readonly bytes: number;
  readonly torn: boolean;
};

/** Reads a journal. Damage among acknowledged writes is a Failure; a torn end is told, and only the last may have one. */
export const readSegment = (path: string, mayBeTorn: boolean): SegmentFile => {
  const bytes = readFileSync(path);
  const { frames, end, state } = scanFrames(bytes);
  const [head, ...rest] = frames;
  if (state === "damaged" || (state === "torn" && !mayBeTorn) || !head) {
    throw damaged(path, end, {
      vi: "một lần ghi đã xác nhận không còn nguyên",
      en: "an acknowledged write isn't whole",
    });
  }
  return {
    head: JSON.parse(head.payload.toString("utf8")) as Head,
    lines: rest.map(({ payload }) => JSON.parse(payload.toString("utf8")) as Entry),
    end,
    bytes: bytes.length,
    torn: state === "torn",
  };
};

/** Reads just the head of a journal. */
export const readHead = async (path: string): Promise<Head> => {
  const handle = await open(path, "r").catch(() => {
    throw missing(path);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
    const [head] = scanFrames(buffer.subarray(0, bytesRead)).frames;
    if (!head) throw damaged(path, 0, { vi: "thiếu phần đầu", en: "its head can't be read" });
    return JSON.parse(head.payload.toString("utf8")) as Head;
  } finally {
    await handle.close();
  }
};

/** Makes a new journal with its head and the lines given, on disk before this returns. Gives its length. */
export const createSegment = async (path: string, head: Head, lines: Iterable<Entry> = []): Promise<number> => {
  let end = 0;
  const frames = function* (): Generator<Buffer> {
    for (const content of [head, ...lines]) {
      const frame = encodeFrame(JSON.stringify(content), end);
      end += frame.length;
      yield frame;
    }
  };
  await writeWhole(path, frames());
  return end;
};
