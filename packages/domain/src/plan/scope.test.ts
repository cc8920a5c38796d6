import { expect, test } from "vitest";
import { kindsFor } from "./scope.ts";
import { Subject } from "./subject.ts";

const subjects = [
  {
    code: "collective",
    name: "Tập thể",
    counts: "collective",
    rules: [{ unitKinds: ["office", "publicService"] }, { tenantKinds: ["commune"] }],
  },
  { code: "head", name: "Người đứng đầu", counts: "individual", rules: [{ unitKinds: ["office"], head: "only" }] },
  {
    code: "staff",
    name: "Công chức",
    counts: "individual",
    rules: [{ unitKinds: ["office"], personCategories: ["civilServant"], head: "not" }],
  },
  { code: "press", name: "Báo, đài", counts: "press", rules: [{ unitKinds: ["press"] }] },
  { code: "citizen", name: "Người dân", counts: "citizen", rules: [{ personCategories: ["citizen"] }] },
].map((it) => Subject.parse(it));

const codes = (it: Parameters<typeof kindsFor>[1]) => kindsFor(subjects, it).map((subject) => subject.code);
const person = (category: "civilServant" | "citizen" | "journalist", head = false) => ({ category, head });

test("a body belongs to the collective kind that names it, a person never does", () => {
  expect(codes({ unit: "office" })).toEqual(["collective"]);
  expect(codes({ tenant: "commune" })).toEqual(["collective"]);
  expect(codes({ unit: "neighbourhood" })).toEqual([]);
});

test("people of public-service units are out where the plan doesn't name them, though their unit is in", () => {
  expect(codes({ unit: "publicService" })).toEqual(["collective"]);
  expect(codes({ unit: "publicService", person: person("civilServant") })).toEqual([]);
  expect(codes({ unit: "office", person: person("civilServant") })).toEqual(["staff"]);
});

test("the head of a body has criteria of their own", () => {
  expect(codes({ unit: "office", person: person("civilServant", true) })).toEqual(["head"]);
});

test("citizens and the press take part without being staff of anyone", () => {
  expect(codes({ person: person("citizen") })).toEqual(["citizen"]);
  expect(codes({ unit: "press" })).toEqual(["press"]);
  expect(codes({ unit: "press", person: person("journalist") })).toEqual(["press"]);
});
