import { askBackup, verifyBackup } from "../src/backup/index.ts";
import { runCommand } from "../src/cli/command.ts";
import { readFolders } from "../src/cli/folders.ts";
import { wallClock } from "../src/world/clocks.ts";

await runCommand(async () => {
  const { folder, data } = readFolders(process.argv.slice(2), "to", process.env.INIT_CWD ?? process.cwd());
  await askBackup({ data, now: wallClock }, folder);
  const { items, entries, digest } = await verifyBackup(folder);
  console.log(`Đã sao lưu và kiểm tra (backed up and verified): ${folder}`);
  console.log(`${items} bản ghi (items), ${entries.length} tệp (files), SHA-256 ${digest}`);
});
