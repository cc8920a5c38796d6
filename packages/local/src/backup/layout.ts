import { join } from "node:path";

/** What lies where in a data folder. Whatever else is there (keys, positions of readers) is small and copied whole. */
export const layout = (data: string) => ({
  table: join(data, "table"),
  files: join(data, "files"),
  control: join(data, "control.json"),
});

/** The name of the table in a data folder. */
export const tableName = "thi-dua";
