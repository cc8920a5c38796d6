import { describe, expect, test } from "vitest";
import { openDrafts } from "./drafts.ts";

/** The browser's store over an object, its keys visible to `Object.keys` as in a browser. */
const memory = (): Storage => {
  const store: Record<string, unknown> = {};
  const methods = {
    getItem: (key: string) => (store[key] as string | undefined) ?? null,
    setItem: (key: string, value: string) => void (store[key] = value),
    removeItem: (key: string) => void delete store[key],
  };
  for (const [name, value] of Object.entries(methods))
    Object.defineProperty(store, name, { value, enumerable: false, configurable: true });
  return store as unknown as Storage;
};
const day = 86_400_000;

describe("what was typed", () => {
  const hai = { login: "hai", tenant: "AAAAAAAAAAAA" };

  test("is there again after a reload, under the same account", () => {
    const storage = memory();
    openDrafts(storage, hai, () => 0).write("cell:1", { explanation: "Đã số hóa" });
    expect(openDrafts(storage, hai, () => day).read("cell:1")).toEqual({ explanation: "Đã số hóa" });
  });

  test("is not seen by another account, nor by the same login in another place", () => {
    const storage = memory();
    openDrafts(storage, hai, () => 0).write("cell:1", "mine");
    expect(openDrafts(storage, { ...hai, login: "ba" }, () => 0).read("cell:1")).toBeUndefined();
    expect(openDrafts(storage, { ...hai, tenant: "BBBBBBBBBBBB" }, () => 0).read("cell:1")).toBeUndefined();
  });

  test("goes when it is saved, and when it is older than thirty days", () => {
    const storage = memory();
    const drafts = openDrafts(storage, hai, () => 0);
    drafts.write("a", 1);
    drafts.write("b", 2);
    drafts.drop("a");
    expect(drafts.count()).toBe(1);
    expect(openDrafts(storage, hai, () => 31 * day).read("b")).toBeUndefined();
  });

  test("a full store stops nobody from typing", () => {
    const storage = memory();
    Object.defineProperty(storage, "setItem", {
      value: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    });
    expect(() => openDrafts(storage, hai, () => 0).write("a", 1)).not.toThrow();
  });
});
