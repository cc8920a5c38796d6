import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { pathToFileURL } from "node:url";

const run = promisify(execFile);

// What main.ts asks of the environment, so that loading it gets to its end; nothing is called.
const environment = {
  TABLE_NAME: "thi-dua",
  TENANT_ROLE_ARN: "arn:aws:iam::000000000000:role/tenant",
  ISSUER: "https://issuer.example",
  AUDIENCE: "thi-dua-console",
  FILES_BUCKET: "thi-dua-files",
  STAGE: "bench",
  AWS_REGION: "ap-southeast-1",
};

/** Milliseconds to import each file in a process of its own, `times` times, turn by turn so that both meet the same load. */
export async function importTimes(files: readonly string[], times: number): Promise<number[][]> {
  const taken: number[][] = files.map(() => []);
  for (let i = 0; i < times; i++) {
    for (const [at, file] of files.entries()) {
      const script = `const t = performance.now(); await import(${JSON.stringify(pathToFileURL(file).href)}); console.log(performance.now() - t); process.exit();`;
      const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script], {
        env: { PATH: process.env.PATH, ...environment },
      });
      taken[at]?.push(Number(stdout.trim().split("\n").at(-1)));
    }
  }
  return taken;
}
