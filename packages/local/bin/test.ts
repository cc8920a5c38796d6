import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lastLine, tallyOf } from "../src/cli/tally.ts";
import { runTool } from "../src/cli/tool.ts";

// `npm test -- packages/domain` runs a part; any other option of vitest passes through.
const folder = mkdtempSync(join(tmpdir(), "thi-dua-test-"));
const report = join(folder, "report.json");
const args = ["run", "--config", "test/vitest.config.ts", "--reporter=default", "--reporter=json"];
const { code } = await runTool("vitest", [...args, `--outputFile.json=${report}`, ...process.argv.slice(2)]);
const tally = existsSync(report) ? tallyOf(report, code) : { passed: 0, failed: 1, skipped: [] };
rmSync(folder, { recursive: true, force: true });
if (tally.skipped.length > 0) {
  console.log(`\nChưa chạy, vì máy không có Chromium hoặc LibreOffice (not run, they need Chromium or LibreOffice):`);
  for (const name of tally.skipped) console.log(`  - ${name}`);
}
console.log(lastLine(tally));
process.exitCode = tally.failed > 0 || code !== 0 ? 1 : 0;
