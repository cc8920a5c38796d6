export { askBackup } from "./ask-backup.ts";
export { openControl } from "./control.ts";
export { layout, tableName } from "./layout.ts";
export { verifyBackup } from "./manifest.ts";
export { restoreBackup } from "./restore.ts";
export { writeBackup } from "./write-backup.ts";
