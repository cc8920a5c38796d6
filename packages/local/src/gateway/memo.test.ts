import { tablePolicies, type TableRole } from "@thidua/data";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { decide } from "./decide.ts";
import { createMemo, judgesByHead } from "./memo.ts";
import { sessionOf, streamArn, tableArn } from "./test-doubles.ts";

const part = fc.constantFrom(
  "T",
  "R",
  "X",
  "Z",
  "H",
  "N",
  "L",
  "P",
  "#",
  "|",
  "A00000000000",
  "A00000000001",
  "OPEN",
  "MEMBER",
  "TENANT",
  "REMINDER",
  "*",
  "?",
  "C#1",
  "",
);
const key = fc.oneof(
  fc.array(part, { maxLength: 6 }).map((parts) => parts.join("")),
  fc
    .tuple(
      fc.constantFrom("T", "R", "X", "Z", "H", "L"),
      fc.constantFrom("A00000000000", "A00000000001", "OPEN"),
      fc.constantFrom("MEMBER", "TENANT", "REMINDER", "C#1|A", ""),
    )
    .map(([ns, id, facet]) => `${ns}#${id}|${facet}`),
);
const action = fc.constantFrom(
  "GetItem",
  "BatchGetItem",
  "Query",
  "PutItem",
  "UpdateItem",
  "ConditionCheckItem",
  "DeleteItem",
  "Scan",
  "BatchWriteItem",
);

it.each(Object.keys(tablePolicies) as TableRole[])("a remembered answer for %s is the answer asked afresh", (role) => {
  const { policies, principalArn: arn, tags } = sessionOf(role, role === "tenant" ? "A00000000000" : undefined);
  const memo = createMemo(policies, { arn, tags });
  fc.assert(
    fc.property(action, fc.array(key, { maxLength: 3 }), (name, leadingKeys) => {
      const ask = { action: `dynamodb:${name}`, resource: tableArn, leadingKeys };
      expect(memo(ask)).toBe(decide(policies, { arn, tags }, ask));
      expect(memo(ask)).toBe(decide(policies, { arn, tags }, ask));
    }),
    { numRuns: 600, seed: 2026 },
  );
});

it("looks at whole keys as soon as one pattern does", () => {
  const byHead = (Object.keys(tablePolicies) as TableRole[]).filter((role) =>
    judgesByHead([tablePolicies[role]({ tableArn, streamArn })]),
  );
  expect(byHead.toSorted()).toEqual(["exchange", "identity", "rollup", "tenant"]);
});
