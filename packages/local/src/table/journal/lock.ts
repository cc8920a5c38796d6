import { open, readFile, rm } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inUse, unwritable } from "./faults.ts";

/** When a process started, as the kernel counts it: a process id alone may have been given to another meanwhile. */
const startOf = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
};

const alive = (pid: number, started: string | undefined): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return started === undefined || startOf(pid) === undefined || startOf(pid) === started;
};

const holder = async (path: string): Promise<number | undefined> => {
  const text = await readFile(path, "utf8").catch(() => "");
  const [pid, started] = text.trim().split(" ");
  return pid && alive(Number(pid), started) ? Number(pid) : undefined;
};

/** Takes the folder for this process; a lock left by a process that is gone is taken over. Gives the release. */
export const lockFolder = async (folder: string): Promise<() => Promise<void>> => {
  const path = join(folder, "lock");
  for (;;) {
    try {
      const handle = await open(path, "wx");
      await handle.write(`${process.pid} ${startOf(process.pid) ?? ""}\n`);
      await handle.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw unwritable(folder, error);
      const pid = await holder(path);
      if (pid !== undefined) throw inUse(folder, pid);
      await rm(path, { force: true });
    }
  }
};
