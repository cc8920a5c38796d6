// The parts of dynalite that stand under the embedded table. The package carries no types of its own.
declare module "dynalite/db/index.js" {
  import type { DynaliteError, TableDescription, WireItem } from "./engine/dynalite.ts";
  const db: {
    createKey(item: WireItem, table: TableDescription): string;
    validateKey(key: WireItem, table: TableDescription): DynaliteError | undefined;
    validateKeyPaths(nestedPaths: unknown, table: TableDescription): DynaliteError | undefined;
    validationError(message: string): DynaliteError;
    checkConditional(
      data: { _condition?: { expression: unknown } },
      item: WireItem | undefined,
    ): DynaliteError | null | undefined;
  };
  export default db;
}
declare module "dynalite/validations/index.js" {
  const validations: {
    checkTypes(data: unknown, types: unknown): Record<string, unknown>;
    checkValidations(data: unknown, types: unknown, custom: unknown, store: unknown): void;
    validateAttributeValue(value: unknown): string | undefined;
  };
  export default validations;
}
declare module "dynalite/validations/putItem.js" {
  const rules: import("./engine/dynalite.ts").Rules;
  export default rules;
}
declare module "dynalite/validations/updateItem.js" {
  const rules: import("./engine/dynalite.ts").Rules;
  export default rules;
}
declare module "dynalite/validations/deleteItem.js" {
  const rules: import("./engine/dynalite.ts").Rules;
  export default rules;
}
declare module "dynalite/validations/getItem.js" {
  const rules: import("./engine/dynalite.ts").Rules;
  export default rules;
}
declare module "dynalite/validations/query.js" {
  const rules: import("./engine/dynalite.ts").Rules;
  export default rules;
}
declare module "dynalite/validations/scan.js" {
  const rules: import("./engine/dynalite.ts").Rules;
  export default rules;
}
declare module "dynalite/validations/batchGetItem.js" {
  const rules: import("./engine/dynalite.ts").Rules;
  export default rules;
}
declare module "dynalite/validations/batchWriteItem.js" {
  const rules: import("./engine/dynalite.ts").Rules;
  export default rules;
}
declare module "dynalite/actions/putItem.js" {
  const action: import("./engine/dynalite.ts").Action;
  export default action;
}
declare module "dynalite/actions/updateItem.js" {
  const action: import("./engine/dynalite.ts").Action;
  export default action;
}
declare module "dynalite/actions/deleteItem.js" {
  const action: import("./engine/dynalite.ts").Action;
  export default action;
}
declare module "dynalite/actions/getItem.js" {
  const action: import("./engine/dynalite.ts").Action;
  export default action;
}
declare module "dynalite/actions/query.js" {
  const action: import("./engine/dynalite.ts").Action;
  export default action;
}
declare module "dynalite/actions/scan.js" {
  const action: import("./engine/dynalite.ts").Action;
  export default action;
}
