import { createHash } from "node:crypto";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { explain } from "./explain.mjs";
import { withLock } from "./lock.mjs";
import { showProgress } from "./progress.mjs";

const json = (path) => JSON.parse(readFileSync(path, "utf8"));

/** Where the pinned Node lies, and its version ("v24.…"): that of the npm package `node` in the lock file. */
export function pinnedNode(root) {
  const { version } = json(join(root, "package-lock.json")).packages["node_modules/node"];
  const windows = process.platform === "win32";
  return { version: `v${version}`, path: join(root, "node_modules", "node", "bin", windows ? "node.exe" : "node") };
}

/** Installs what package-lock.json asks for, unless that very lock is noted as installed on this platform. */
export async function ensureInstalled(root) {
  const lock = readFileSync(join(root, "package-lock.json"));
  const hash = createHash("sha256").update(lock).update(`${process.platform}-${process.arch}`).digest("hex");
  const note = join(root, "node_modules", ".thi-dua-lock");
  const noted = () => existsSync(note) && readFileSync(note, "utf8") === hash;
  if (noted()) return;
  const packages = JSON.parse(lock.toString()).packages;
  await withLock(join(root, ".cache"), async (tellProcess) => {
    if (noted()) return;
    if (!isInPlace(root, packages)) await install(root, forThisMachine(packages), tellProcess);
    writeFileSync(note, hash);
  });
}

/** Whether npm's own record of node_modules already agrees with the lock (someone ran `npm ci` by hand). */
function isInPlace(root, packages) {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record) || !existsSync(pinnedNode(root).path)) return false;
  const installed = json(record).packages;
  return Object.entries(packages).every(([path, { version, optional, link }]) => {
    if (!path.startsWith("node_modules/")) return true;
    const present = installed[path];
    return present ? present.version === version && Boolean(present.link) === Boolean(link) : Boolean(optional);
  });
}

/** The folders that npm will make here: those for another system or processor are left out. */
function forThisMachine(packages) {
  return Object.entries(packages)
    .filter(
      ([path, { os, cpu }]) =>
        path && (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true),
    )
    .map(([path]) => path);
}

async function install(root, paths, tellProcess) {
  const words = "Lần đầu hoặc thư viện đã đổi: đang cài vào node_modules (npm ci, khoảng 1-2 phút)";
  process.stderr.write(
    `${words}\nFirst run, or libraries changed: installing into node_modules (npm ci, 1-2 minutes)\n`,
  );
  const done = showProgress(root, paths);
  let { code, output } = await npmCi(root, tellProcess);
  // the remains of an installation that was killed can still be in npm's way once
  if (output.includes("ENOTEMPTY")) ({ code, output } = await npmCi(root, tellProcess));
  done();
  if (code !== 0) throw explain(output);
}

/**
 * Runs `npm ci` with the npm and the Node that stand outside node_modules, since that folder is about to be replaced.
 * Only errors are listened to: under Node 20 npm would warn of packages that the pinned Node runs later.
 */
function npmCi(root, tellProcess) {
  const inside = (path) => path.startsWith(join(root, "node_modules") + sep);
  const options = ["ci", "--loglevel=error", "--no-audit", "--no-fund", "--no-progress"];
  const npm = process.env.npm_execpath;
  const node = [process.env.npm_node_execpath, process.execPath].find((path) => path && !inside(path));
  const direct = npm && /npm-cli\.c?js$/.test(npm) && node && !inside(npm);
  return new Promise((resolve) => {
    const at = { cwd: root, env: { ...process.env, NODE_ENV: "development" }, stdio: ["ignore", "pipe", "pipe"] };
    const child = direct
      ? spawn(node, [npm, ...options], at)
      : spawn("npm", options, { ...at, shell: process.platform === "win32" });
    if (child.pid) tellProcess(child.pid);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
    child.on("error", (error) => resolve({ code: 1, output: String(error) }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
