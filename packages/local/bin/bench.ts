import { runNode } from "../src/cli/tool.ts";

const { code } = await runNode("test/bench/run.ts", process.argv.slice(2));
process.exitCode = code;
