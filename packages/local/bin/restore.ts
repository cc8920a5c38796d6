import { restoreBackup } from "../src/backup/index.ts";
import { runCommand } from "../src/cli/command.ts";
import { readFolders } from "../src/cli/folders.ts";
import { wallClock } from "../src/world/clocks.ts";

await runCommand(async () => {
  const { folder, data } = readFolders(process.argv.slice(2), "from", process.env.INIT_CWD ?? process.cwd());
  const { manifest, aside } = await restoreBackup({ data, now: wallClock }, folder);
  console.log(`Đã phục hồi (restored): ${data}, ${manifest.items} bản ghi (items), SHA-256 ${manifest.digest}`);
  if (aside) console.log(`Dữ liệu trước đó vẫn còn ở (what was there is kept in): ${aside}`);
});
