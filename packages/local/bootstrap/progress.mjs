import { existsSync } from "node:fs";
import { join } from "node:path";

/** Tells how long the installation runs and how many of the packages are there; returns the function that ends it. */
export function showProgress(root, paths) {
  const terminal = process.stderr.isTTY;
  const started = Date.now();
  const line = () => {
    const there = paths.filter((path) => existsSync(join(root, path))).length;
    return `  ${Math.round((Date.now() - started) / 1000)} s · ${there}/${paths.length} gói (packages)`;
  };
  const tick = () => process.stderr.write(terminal ? `\r${line()}   ` : `${line()}\n`);
  const timer = setInterval(tick, terminal ? 1_000 : 15_000);
  return () => {
    clearInterval(timer);
    process.stderr.write(`${terminal ? "\r" : ""}${line()}   \n`);
  };
}
