import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";

export type Outcome = { code: number; output: string };
export type RunOptions = { capture?: boolean; env?: Record<string, string> };

/** Runs a file with this very Node from the project's folder; `capture` keeps the output instead of showing it. */
export function runNode(
  file: string,
  args: string[],
  { capture = false, env = {} }: RunOptions = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: capture ? ["ignore", "pipe", "pipe"] : "inherit",
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (output += String(text)));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs an installed tool by the name of its package: its own program where it has several. */
export function runTool(name: string, args: string[], options?: RunOptions): Promise<Outcome> {
  const folder = join(root, "node_modules", name);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { bin: Record<string, string> };
  const program = bin[name] ?? Object.values(bin)[0];
  if (!program) throw new Error(`${name} has no program`);
  return runNode(join(folder, program), args, options);
}
