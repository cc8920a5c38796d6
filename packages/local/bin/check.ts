import { boundaries } from "../src/cli/checks/boundaries.ts";
import { lockFile } from "../src/cli/checks/lock-file.ts";
import { notices } from "../src/cli/checks/notices.ts";
import { words } from "../src/cli/checks/words.ts";
import { lastLine } from "../src/cli/tally.ts";
import { runTool } from "../src/cli/tool.ts";

/** What a tool complains of: all it wrote, if it failed. */
const tool =
  (name: string, ...args: string[]) =>
  async () => {
    const { code, output } = await runTool(name, args, { capture: true });
    return code === 0 ? [] : [output.trim() || `${name} ended with ${code}`];
  };

const checks: Record<string, () => Promise<string[]>> = {
  format: tool("oxfmt", "--check"),
  lint: tool("oxlint", "--type-aware", "--deny-warnings"),
  types: tool("typescript", "-p", "tsconfig.json", "--noEmit"),
  "unused code": tool("knip", "--no-progress"),
  boundaries,
  "lock file": lockFile,
  notices,
  words,
};

// `npm run check -- words` runs one of them.
const asked = process.argv[2];
const names = Object.keys(checks).filter((name) => !asked || name === asked);
let failed = 0;
for (const name of names) {
  const complaints = (await checks[name]?.()) ?? [];
  console.log(`${complaints.length === 0 ? "✓" : "✗"} ${name}`);
  for (const complaint of complaints) console.log(complaint.replace(/^/gm, "    "));
  if (complaints.length > 0) failed++;
}
console.log(lastLine({ passed: names.length - failed, failed, skipped: [] }));
process.exitCode = failed > 0 || names.length === 0 ? 1 : 0;
