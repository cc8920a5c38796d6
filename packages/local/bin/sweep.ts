import { parseArgs } from "node:util";
import { resolve } from "node:path";
import { runCommand } from "../src/cli/command.ts";
import { root } from "../src/cli/root.ts";
import { openWorld } from "../src/world/index.ts";

await runCommand(async () => {
  const { values } = parseArgs({ options: { data: { type: "string" } } });
  const typedIn = process.env["INIT_CWD"] ?? process.cwd();
  const folder = values.data === undefined ? resolve(root, ".data") : resolve(typedIn, values.data);
  const world = await openWorld({ folder });
  await world.drain();
  const { nodes, moved, drift } = await world.sweep();
  await world.close();
  console.log(
    `Đã đối chiếu (swept): ${nodes} đơn vị × năm, chuyển chỗ (moved) ${moved.length}, lệch (drift) ${drift.length}`,
  );
  for (const one of drift) console.log(`  ${JSON.stringify(one)}`);
  if (drift.length > 0) process.exitCode = 1;
});
