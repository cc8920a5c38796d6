import { describe, expect, it } from "vitest";
import { partitionKeysOf } from "./key-condition.ts";

const values = { ":a": { S: "T#own|x" }, ":b": { S: "T#other|x" }, ":n": { N: "1" } } as Record<string, { S?: string }>;
const names = { "#p": "pk", "#s": "sk" };

describe("the partition key of a query", () => {
  it.each([
    ["pk = :a", ["T#own|x"]],
    ["#p = :a AND begins_with(#s, :b)", ["T#own|x"]],
    ["begins_with(sk,:b) and pk=:a", ["T#own|x"]],
    [":a = #p", ["T#own|x"]],
    ["(#p = :a) AND (#s BETWEEN :b AND :b)", ["T#own|x"]],
    ["sk = :a AND pk = :b", ["T#other|x"]],
    ["pk = :a AND pk = :b", ["T#own|x", "T#other|x"]],
  ])("is found in %s", (expression, keys) => {
    expect(partitionKeysOf(expression, names, values)).toEqual(keys);
  });

  it.each([
    "begins_with(pk, :a)",
    "pk > :a",
    "sk = :a",
    "pk = :n",
    "pk = :missing",
    "pk = sk",
    "#s = :a",
    "pk = :a ; x",
    "",
  ])("isn't guessed from %s", (expression) => expect(partitionKeysOf(expression, names, values)).toEqual([]));

  it("isn't there without an expression", () => expect(partitionKeysOf(undefined)).toEqual([]));
});
