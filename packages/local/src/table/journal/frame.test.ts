import { expect, test } from "vitest";
import { encodeFrame, scanFrames } from "./frame.ts";

/** Three frames, each synced by itself, as three writes one after another leave them. */
const threeWrites = (): Buffer => {
  let bytes = Buffer.alloc(0);
  for (const text of ["một", "hai", "ba"]) bytes = Buffer.concat([bytes, encodeFrame(text, bytes.length)]);
  return bytes;
};

const texts = (bytes: Buffer): string[] => scanFrames(bytes).frames.map(({ payload }) => payload.toString());

test("whole frames come back as they were written", () => {
  expect(texts(threeWrites())).toEqual(["một", "hai", "ba"]);
  expect(scanFrames(threeWrites()).state).toBe("whole");
});

test("a last frame cut at any byte is torn, and the ones before it stand", () => {
  const bytes = threeWrites();
  const last = scanFrames(bytes).frames[2]?.offset ?? 0;
  for (let end = last + 1; end < bytes.length; end++) {
    const { frames, state } = scanFrames(bytes.subarray(0, end));
    expect([frames.length, state]).toEqual([2, "torn"]);
  }
});

test("any bit that turns in a frame before the last is damage, never a torn end", () => {
  const sound = threeWrites();
  const second = scanFrames(sound).frames[1]?.offset ?? 0;
  for (let at = 0; at < second; at++) {
    const bytes = Buffer.from(sound);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(scanFrames(bytes).state).toBe("damaged");
  }
});

test("a bit that turns in the last frame is never read as if it were sound", () => {
  const sound = threeWrites();
  const last = scanFrames(sound).frames[2]?.offset ?? 0;
  for (let at = last; at < sound.length; at++) {
    const bytes = Buffer.from(sound);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(texts(bytes)).toEqual(["một", "hai"]);
  }
});

test("frames of one write share its sync: of a write cut short in its first frame, the second isn't damage", () => {
  const before = encodeFrame("trước", 0);
  const synced = before.length;
  const torn = encodeFrame("một", synced);
  torn[torn.length - 1] = 0;
  const bytes = Buffer.concat([before, torn, encodeFrame("hai", synced)]);
  expect(scanFrames(bytes).state).toBe("torn");
  expect(scanFrames(bytes).end).toBe(synced);
});
