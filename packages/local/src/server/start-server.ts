import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { Failure } from "@thidua/domain";
import { openControl, writeBackup } from "../backup/index.ts";
import type { StartOptions } from "../cli/options.ts";
import { createDemo, holdsOwnDataOnly, keepOwnDataOnly } from "../demo/index.ts";
import { ensureOperator, openWorld, wallClock, type World } from "../world/index.ts";
import { builtConsole } from "./console-build.ts";
import { prepareDataFolder } from "./data-folder.ts";
import { listen } from "./listen.ts";
import { reachFrom } from "./reach.ts";
import { createRootApp } from "./root-app.ts";

export type Started = {
  url: string;
  world: World;
  /** Of the certificate, where there is one. */
  fingerprint?: string;
  close: () => Promise<void>;
};

export type StartPorts = {
  options: StartOptions;
  /** The data folder, resolved. */
  folder: string;
  /** The project's folder. */
  root: string;
  say: (line: string) => void;
};

const freePort = (host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, host, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const elsewhere = (): Failure =>
  new Failure("conflict", {
    vi: "Bảng dữ liệu nằm ở dịch vụ khác (--endpoint). Hãy sao lưu bằng công cụ của dịch vụ đó.",
    en: "The table is kept elsewhere (--endpoint). Back it up with that service's own tools.",
  });

/** Brings the whole system up on this machine and serves it at one address. */
export const startServer = async ({ options, folder, root, say }: StartPorts): Promise<Started> => {
  await prepareDataFolder(folder, options.fresh);
  const reach = await reachFrom(options, folder);
  const port = options.port === 0 ? await freePort(reach.bind) : options.port;
  const url = reach.urlAt(port);
  const console = builtConsole(root, say);
  if (options.empty) await keepOwnDataOnly(folder);
  const demo = (await holdsOwnDataOnly(folder)) ? undefined : createDemo({ folder, endpoint: options.endpoint, say });
  const today = demo ? await demo.today(options.today) : options.today;
  const world = await openWorld({
    folder,
    publicUrl: url,
    log: say,
    ...demo?.options,
    ...(today ? { today } : {}),
    ...(options.endpoint ? { endpoint: options.endpoint } : {}),
  });
  const server = await listen({
    app: createRootApp({ apps: world.apps, console: await console, ...(demo ? { demo: demo.app(world) } : {}) }),
    issuer: world.issuer,
    host: reach.bind,
    port,
    ...(reach.tls ? { tls: reach.tls } : {}),
  }).catch(async (cause) => {
    await world.close();
    throw cause;
  });
  const { snapshot } = world.table;
  const control = await openControl({
    data: folder,
    backup: (to) =>
      snapshot ? writeBackup({ data: folder, table: { snapshot }, now: wallClock }, to) : Promise.reject(elsewhere()),
  });
  world.pump.start();
  const operator = await ensureOperator(world);
  if (operator) {
    say(`Tài khoản quản trị nền tảng (operator): ${operator.login}  mật khẩu (secret): ${operator.secret}`);
    say("Ghi lại ngay, mật khẩu chỉ hiện một lần (note it now, it is shown once).");
  }
  demo?.play(world);
  return {
    url,
    world,
    ...(reach.tls ? { fingerprint: reach.tls.fingerprint } : {}),
    async close() {
      await server.close();
      await demo?.stop();
      await control.close();
      await world.close();
    },
  };
};
