import { readFileSync } from "node:fs";

/** A plan file of the project as somebody would pick it from a folder. */
export const planFile = (name: string) => ({
  name: `${name}.yaml`,
  mimeType: "application/yaml",
  buffer: readFileSync(new URL(`../../../packages/local/plans/${name}.yaml`, import.meta.url)),
});
