import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { explain } from "./explain.mjs";

const me = `${process.pid}@${hostname()}`;

function ownerOf(lock) {
  try {
    return readFileSync(join(lock, "owner"), "utf8");
  } catch {
    return undefined;
  }
}

function isGone(owner) {
  const [pid, host] = owner.split("@");
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

/** The lock appears with its owner written, by renaming a prepared folder: a folder that isn't empty can't be replaced. */
function take(folder, lock) {
  const mine = join(folder, `install-${process.pid}`);
  try {
    mkdirSync(mine, { recursive: true });
    writeFileSync(join(mine, "owner"), me);
    renameSync(mine, lock);
    return true;
  } catch (error) {
    rmSync(mine, { recursive: true, force: true });
    if (["EEXIST", "ENOTEMPTY"].includes(error.code)) return false;
    if (error.code === "EPERM" && ownerOf(lock) !== undefined) return false;
    throw explain(String(error.code));
  }
}

/** Frees a lock whose owner has died; if another was quicker and a living owner's lock was moved, it is put back. */
function free(folder, lock, dead) {
  const aside = join(folder, `stale-${process.pid}`);
  try {
    renameSync(lock, aside);
    if (ownerOf(aside) !== dead) renameSync(aside, lock);
  } catch {
    // someone else has freed it
  }
  rmSync(aside, { recursive: true, force: true });
}

/** Runs `work` while no other process of this clone does; waits for it otherwise. */
export async function withLock(folder, work) {
  const lock = join(folder, "install.lock");
  for (let waited = 0; !take(folder, lock); waited++) {
    const owner = ownerOf(lock);
    if (owner && isGone(owner)) free(folder, lock, owner);
    else if (waited === 0)
      process.stderr.write("Lệnh khác đang cài thư viện, xin đợi… (another command is installing, waiting)\n");
    await sleep(300);
  }
  try {
    return await work();
  } finally {
    const aside = join(folder, `done-${process.pid}`);
    renameSync(lock, aside);
    rmSync(aside, { recursive: true, force: true });
  }
}
