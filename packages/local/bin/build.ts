import { runNode, runTool } from "../src/cli/tool.ts";

// The functions for Lambda (infra/dist), then the console (packages/web/dist).
for (const step of [() => runNode("infra/build.ts", []), () => runTool("vite", ["build", "packages/web"])]) {
  const { code } = await step();
  if (code !== 0) process.exit(code);
}
