import { planFileJsonSchema } from "@thidua/domain";

/** Where the JSON Schema of a plan file is served. */
export const planSchemaPath = "/api/schemas/plan-file.json";

/** The published JSON Schema of a plan file; editors check a file against it while it is written. */
export const planSchema = (publicUrl = ""): Record<string, unknown> => ({
  $id: `${publicUrl}${planSchemaPath}`,
  ...planFileJsonSchema(),
});
