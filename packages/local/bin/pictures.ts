import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../src/cli/root.ts";

// The pictures are made by a browser, as the stories are: the work lies with them.
const script = join(root, "test", "browser", "readme-pictures.ts");
spawn(process.execPath, [script, ...process.argv.slice(2)], { stdio: "inherit" }).on("exit", (code) => {
  process.exitCode = code ?? 1;
});
