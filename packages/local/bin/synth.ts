import { runNode, runTool } from "../src/cli/tool.ts";

// Needs no network and no account: bundles, then templates of every stage under infra/cdk.out.
const { code: bundled } = await runNode("infra/build.ts", []);
if (bundled !== 0) process.exit(bundled);
const env = { CDK_DISABLE_CLI_TELEMETRY: "true", CI: "true" };
const { code } = await runTool("aws-cdk", ["synth", "--quiet", "--no-notices", "--strict"], { env });
process.exitCode = code;
