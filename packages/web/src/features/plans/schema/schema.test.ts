import { planFileJsonSchema } from "@thidua/domain";
import { describe, expect, test } from "vitest";
import { blankOf, settled, type Schema } from "./schema.ts";

const plan = planFileJsonSchema() as Schema;
const section = (name: string): Schema => {
  const found = plan.properties?.[name];
  if (!found) throw new Error(name);
  return found;
};

describe("editing a section by its schema", () => {
  test("a line just added isn't sent; once a word is written it is", () => {
    const purposes = section("purposes");
    const blank = blankOf(purposes.items ?? {}, 0);
    expect(settled(purposes, [blank])).toEqual([]);
    expect(settled(purposes, [{ ...(blank as object), text: "Nâng cao chất lượng" }])).toEqual([
      { text: "Nâng cao chất lượng" },
    ]);
  });

  test("an emptied optional text goes out, a needed one stays to be refused with its name", () => {
    const bases = section("legalBases");
    expect(settled(bases, [{ kind: "decree", number: "76/NQ-CP", title: "", relation: "legal" }])).toEqual([
      { kind: "decree", number: "76/NQ-CP", relation: "legal" },
    ]);
    expect(settled(section("purposes"), [{ label: "a", text: "", items: [{ label: "1", text: "x" }] }])).toEqual([
      { label: "a", text: "", items: [{ label: "1", text: "x" }] },
    ]);
  });

  test("a new subject gets a code of its own", () => {
    expect(blankOf(section("subjects").items ?? {}, 2)).toMatchObject({ code: "muc3", name: "", counts: "collective" });
  });

  test("a choice keeps its kind", () => {
    const period = section("period");
    const value = { from: { rule: "issue" }, to: { rule: "yearEnd", year: 2026 } };
    expect(settled(period, value)).toEqual(value);
  });

  test("every section of the plan can be edited: no part of its schema is of an unknown sort", () => {
    const unknown: string[] = [];
    const walk = (schema: Schema, path: string): void => {
      const { type, properties, items, anyOf, oneOf } = schema;
      if (!type && !anyOf && !oneOf && schema.const === undefined && !schema.enum) unknown.push(path);
      for (const [name, field] of Object.entries(properties ?? {})) walk(field, `${path}.${name}`);
      if (items) walk(items, `${path}[]`);
      for (const each of [...(anyOf ?? []), ...(oneOf ?? [])]) walk(each, path);
    };
    for (const [name, field] of Object.entries(plan.properties ?? {})) {
      if (name !== "criteria" && name !== "standards") walk(field, name);
    }
    expect(unknown).toEqual([]);
  });
});
