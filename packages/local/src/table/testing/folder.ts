import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openTable, type OpenTable, type TableOptions } from "../open-table.ts";
import { TableName } from "./ask.ts";

/** A new folder that goes with the test. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "thi-dua-table-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A table that is closed with the test, unless the test has closed it. */
export const openForTest = async (options: Partial<TableOptions> = {}): Promise<OpenTable> => {
  const table = await openTable({ tableName: TableName, ...options });
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => (closed ??= table.close());
  onTestFinished(close);
  return { ...table, close };
};
