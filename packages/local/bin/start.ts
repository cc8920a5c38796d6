import { resolve } from "node:path";
import { renderUnicodeCompact } from "uqr";
import { runCommand } from "../src/cli/command.ts";
import { startHelp } from "../src/cli/flags.ts";
import { readStartOptions } from "../src/cli/options.ts";
import { root } from "../src/cli/root.ts";
import { startServer } from "../src/server/index.ts";

await runCommand(async () => {
  const options = readStartOptions(process.argv.slice(2));
  if (options.help) return console.log(startHelp());
  const typedIn = process.env["INIT_CWD"] ?? process.cwd();
  const folder = options.data === ".data" ? resolve(root, ".data") : resolve(typedIn, options.data);
  const started = await startServer({ options, folder, root, say: (line) => console.log(line) });
  console.log(`\nThi Đua: ${started.url}`);
  if (started.fingerprint) {
    console.log(renderUnicodeCompact(started.url));
    console.log(`Chứng thư do máy này tự cấp (self-signed certificate), SHA-256:\n${started.fingerprint}`);
  }
  console.log("Dừng: Ctrl-C (to stop)\n");

  let closing = false;
  const stop = () => {
    if (closing) process.exit(1);
    closing = true;
    started.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
});
