/** Capacity units, after DynamoDB's rules: a write counts each started KB, a read each started 4 KB. */

/** Write units for an item that was `before` bytes and is `after` bytes (0: not there). */
export const writeUnits = (before: number, after: number): number =>
  Math.max(1, Math.ceil(Math.max(before, after) / 1024));

/** Read units for bytes read together: a strong read costs one a block, an eventual one half. */
export const readUnits = (bytes: number, consistent: boolean): number =>
  Math.max(1, Math.ceil(bytes / 4096)) * (consistent ? 1 : 0.5);

export type Spent = { read: number; write: number };

type Report = {
  TableName: string;
  CapacityUnits: number;
  ReadCapacityUnits?: number;
  WriteCapacityUnits?: number;
  Table?: Omit<Report, "TableName" | "Table">;
};

/** The `ConsumedCapacity` of an answer, or undefined if the request didn't ask for it. Transactions name the kind. */
export const consumed = (asked: unknown, table: string, spent: Spent, kinds = false): Report | undefined => {
  if (asked !== "TOTAL" && asked !== "INDEXES") return undefined;
  const units = {
    CapacityUnits: spent.read + spent.write,
    ...(kinds && spent.read > 0 ? { ReadCapacityUnits: spent.read } : {}),
    ...(kinds && spent.write > 0 ? { WriteCapacityUnits: spent.write } : {}),
  };
  return { TableName: table, ...units, ...(asked === "INDEXES" ? { Table: units } : {}) };
};
