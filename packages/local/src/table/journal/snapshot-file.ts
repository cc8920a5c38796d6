import { createHash, type Hash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import type { WireItem } from "../engine/dynalite.ts";
import type { Token } from "../operations/tokens.ts";
import type { Shard } from "../stream/shards.ts";
import { damaged } from "./faults.ts";
import { writeWhole } from "./files.ts";

/** What stands in a table at one moment, apart from the stream's past. */
export type Snapshot = {
  readonly table: string;
  /** The stream's label: the instant at which the table was made. */
  readonly label: string;
  /** The sequence number of the next change. */
  readonly next: number;
  readonly shards: readonly Shard[];
  readonly tokens: readonly Token[];
  readonly items: readonly WireItem[];
};

const linesAtOnce = 500;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function* chunks({ items, ...header }: Snapshot): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const hashed = (text: string): string => {
    hash.update(text);
    return text;
  };
  yield hashed(`${JSON.stringify({ format: 1, ...header, items: items.length })}\n`);
  for (let at = 0; at < items.length; at += linesAtOnce) {
    const some = items.slice(at, at + linesAtOnce).map((item) => `${JSON.stringify(item)}\n`);
    yield hashed(some.join(""));
    await nextTurn();
  }
  yield `${JSON.stringify({ sha256: hash.digest("hex") })}\n`;
}

/** Writes a snapshot without holding requests up; the file is there whole or not at all. */
export const writeSnapshot = (path: string, snapshot: Snapshot): Promise<void> => writeWhole(path, chunks(snapshot));

type Line = { readonly text: string; readonly offset: number };

/** The lines of a file with their places. */
function* lines(path: string): Generator<Line> {
  const handle = openSync(path, "r");
  const block = Buffer.alloc(4 * 1024 * 1024);
  let rest = Buffer.alloc(0);
  let offset = 0;
  try {
    for (;;) {
      const count = readSync(handle, block, 0, block.length, null);
      if (count === 0) break;
      let bytes = Buffer.concat([rest, block.subarray(0, count)]);
      for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10)) {
        yield { text: bytes.toString("utf8", 0, end), offset };
        offset += end + 1;
        bytes = bytes.subarray(end + 1);
      }
      rest = Buffer.from(bytes);
    }
  } finally {
    closeSync(handle);
  }
  if (rest.length > 0) yield { text: rest.toString("utf8"), offset };
}

const parse = (path: string, { text, offset }: Line): Record<string, unknown> => {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw damaged(path, offset, { vi: "dòng không đọc được", en: "a line can't be read" });
  }
};

const checkEnd = (path: string, line: Line | undefined, hash: Hash): void => {
  const { sha256 } = line ? parse(path, line) : { sha256: undefined };
  if (sha256 !== hash.digest("hex")) {
    const what = { vi: "mã kiểm tra không khớp với nội dung", en: "the checksum doesn't match the content" };
    throw damaged(path, line?.offset ?? 0, what);
  }
};

/** Reads a snapshot, handing each item on as it comes. Throws a Failure naming file and place if it isn't sound. */
export const readSnapshot = (path: string, take: (item: WireItem) => void): Omit<Snapshot, "items"> => {
  const hash = createHash("sha256");
  const source = lines(path);
  const next = (): Line | undefined => {
    const { value, done } = source.next();
    return done ? undefined : value;
  };
  const first = next();
  const cut = { vi: "tệp bị cụt", en: "the file ends too early" };
  if (!first) throw damaged(path, 0, cut);
  const header = parse(path, first);
  hash.update(`${first.text}\n`);
  for (let count = 0; count < Number(header["items"]); count++) {
    const line = next();
    if (!line) throw damaged(path, 0, cut);
    hash.update(line.text).update("\n");
    take(parse(path, line) as WireItem);
  }
  checkEnd(path, next(), hash);
  return header as unknown as Omit<Snapshot, "items">;
};
