import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import * as z from "zod";
import { plansFolder } from "./read.ts";

/** A requirement drawn from the plans: the test that shows it, or the part of the product it waits for and why. */
export const Row = z.strictObject({
  row: z.string().regex(/^[0-4]-\d{1,2}$/),
  requires: z.string().min(10),
  shownBy: z.string().optional(),
  waits: z.enum(["dossiers", "councils", "awards", "initiatives", "surveys", "reports", "publication"]).optional(),
  because: z.string().min(10).optional(),
});
export type Row = z.infer<typeof Row>;

/** The list of rows, in its own order. */
export const readRows = (): Row[] =>
  z.strictObject({ rows: z.array(Row) }).parse(parse(readFileSync(join(plansFolder, "rows.yaml"), "utf8"))).rows;
