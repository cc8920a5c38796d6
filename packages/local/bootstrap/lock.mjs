import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { explain } from "./explain.mjs";

function ownerOf(lock) {
  try {
    return readFileSync(join(lock, "owner"), "utf8");
  } catch {
    return undefined;
  }
}

function isDead(pid) {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

/** An owner is gone when all its processes are: a killed command may leave its npm at work. */
function isGone(owner) {
  const [pids, host] = owner.split("@");
  return host === hostname() && pids.split(",").every((pid) => isDead(Number(pid)));
}

/** The lock appears with its owner written, by renaming a prepared folder: a folder that isn't empty can't be replaced. */
function take(folder, lock) {
  const mine = join(folder, `install-${process.pid}`);
  try {
    mkdirSync(mine, { recursive: true });
    writeFileSync(join(mine, "owner"), `${process.pid}@${hostname()}`);
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

/** Runs `work` while no other process of this clone does; waits for it otherwise. `work` may name a process it starts. */
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
    return await work((pid) => writeFileSync(join(lock, "owner"), `${process.pid},${pid}@${hostname()}`));
  } finally {
    const aside = join(folder, `done-${process.pid}`);
    renameSync(lock, aside);
    rmSync(aside, { recursive: true, force: true });
  }
}
