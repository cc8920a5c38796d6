// The first command in a fresh clone: plain JavaScript for any Node from 20 on, and nothing to install beforehand.
// It installs what the lock file asks for, then runs packages/local/bin/<command> under the pinned Node.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

function stop(vi, en) {
  process.stderr.write(`${vi}\n${en}\n`);
  process.exit(1);
}

if (Number(process.versions.node.split(".")[0]) < 20) {
  stop(
    `Cần Node 20 trở lên, máy đang có ${process.versions.node}: cài bản mới tại https://nodejs.org rồi chạy lại.`,
    `Node 20 or later is needed, this is ${process.versions.node}: install a newer one from https://nodejs.org and run again.`,
  );
}

const [name = "start", ...args] = process.argv.slice(2);
const bin = join(root, "packages", "local", "bin");
const file = ["ts", "mjs"]
  .map((end) => join(bin, `${name.replaceAll(":", "-")}.${end}`))
  .find((path) => existsSync(path));
if (!file || !/^[a-z:-]+$/.test(name)) {
  const known = readdirSync(bin)
    .filter((entry) => /\.(ts|mjs)$/.test(entry))
    .map((entry) => entry.replace(/\.\w+$/, ""));
  stop(
    `Không có lệnh "${name}"; các lệnh có: ${known.join(", ")}.`,
    `No command "${name}"; there are: ${known.join(", ")}.`,
  );
}

const { ensureInstalled, pinnedNode } = await import("./bootstrap/install.mjs");
try {
  await ensureInstalled(root);
} catch (error) {
  if (!error.vi) throw error;
  stop(error.vi, error.message);
}

const node = pinnedNode(root);
if (process.version === node.version) {
  process.argv.splice(1, 2, file);
  await import(pathToFileURL(file).href);
} else if (!existsSync(node.path)) {
  stop(
    `Thiếu Node ${node.version} trong node_modules (npm chạy với --ignore-scripts?): xóa thư mục node_modules rồi chạy lại.`,
    `Node ${node.version} is missing in node_modules (npm with --ignore-scripts?): delete the folder node_modules and run again.`,
  );
} else {
  const child = spawn(node.path, [file, ...args], { stdio: "inherit" });
  // Ctrl-C reaches the child by itself (same terminal group); the others are passed on, and the child's end is ours.
  process.on("SIGINT", () => undefined);
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) =>
    stop(`Không chạy được ${node.path}: ${error.message}`, `Can't run ${node.path}: ${error.message}`),
  );
  child.on("close", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}
