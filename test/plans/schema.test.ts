import { readFileSync } from "node:fs";
import { join } from "node:path";
import { planSchema } from "@thidua/contract";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { planNames, plansFolder, readWritten } from "../../packages/local/src/published-texts/read.ts";

const validate = new Ajv2020({ strict: false, allErrors: true }).compile(planSchema());

test.each(planNames())("%s fits the published JSON Schema", (name) => {
  expect(validate(readWritten(name)), JSON.stringify(validate.errors)).toBe(true);
});

test("the published JSON Schema refuses what the product refuses", () => {
  const plan = { format: "thidua.plan/1", title: "x" };
  expect(validate(plan)).toBe(true);
  expect(validate({ ...plan, slogam: "x" })).toBe(false);
  expect(validate({ ...plan, format: "thidua.plan/2" })).toBe(false);
  expect(validate({ ...plan, subjects: [{ code: "A b", name: "x", counts: "collective" }] })).toBe(false);
  expect(validate({ format: plan.format })).toBe(false);
});

test("the schema file beside the plans is the published one", () => {
  expect(JSON.parse(readFileSync(join(plansFolder, "plan-file.schema.json"), "utf8"))).toEqual(planSchema());
});
