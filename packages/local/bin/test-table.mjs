// Runs the table tests: against the embedded table, or with --endpoint against any that speaks DynamoDB's protocol.
// Needs no dependency itself. Credentials and region come from the AWS_… variables of the environment.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const usage = `npm run test:table -- [--endpoint URL] [--table NAME]

  --endpoint URL  địa chỉ của bảng cần kiểm tra; bỏ trống: bảng nhúng sẵn, trong bộ nhớ
                  the table endpoint to test; without it the embedded table, in memory
  --table NAME    bảng có sẵn (khóa pk, sk; có stream); bỏ trống: tạo bảng mới rồi xóa
                  a table that exists (keys pk, sk; with a stream); without it one is made and dropped`;

const fail = (text) => {
  console.error(`${text}\n\n${usage}`);
  process.exit(2);
};

const options = () => {
  try {
    return parseArgs({
      options: { endpoint: { type: "string" }, table: { type: "string" }, help: { type: "boolean" } },
    }).values;
  } catch (error) {
    return fail(error.message);
  }
};

const { endpoint, table, help } = options();
if (help) {
  console.log(usage);
  process.exit(0);
}
if (endpoint !== undefined && !URL.canParse(endpoint)) fail(`--endpoint: ${endpoint} is no URL`);
if (table !== undefined && endpoint === undefined) fail("--table needs --endpoint");

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
const env = { ...process.env };
delete env.TABLE_ENDPOINT;
delete env.TABLE_NAME;
if (endpoint !== undefined) env.TABLE_ENDPOINT = endpoint;
if (table !== undefined) env.TABLE_NAME = table;
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const args = [vitest, "run", "--config", "test/vitest.config.ts", "test/table"];
const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: "inherit" });
process.exitCode = status ?? 1;
