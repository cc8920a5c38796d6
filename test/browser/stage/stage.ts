import { createServer, type AddressInfo } from "node:net";
import type { Day } from "@thidua/domain";
import { ensureOperator, found, openWorld, type World } from "@thidua/local";
import { createRootApp } from "../../../packages/local/src/server/root-app.ts";
import { listen } from "../../../packages/local/src/server/listen.ts";
import { builtConsole } from "../fixture/console.ts";
import { accounts, places } from "./cast.ts";

/** The whole system with the console, on a port of its own, with the places and people of the story. */
export type Stage = { url: string; world: World; close: () => Promise<void> };

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

export const openStage = async (today: string): Promise<Stage> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const world = await openWorld({ publicUrl: url, today: today as Day, accounts: () => Promise.resolve(accounts) });
  await found(world, places);
  await ensureOperator(world);
  world.pump.start();
  const server = await listen({
    app: createRootApp({ apps: world.apps, console: await builtConsole() }),
    issuer: world.issuer,
    host: "127.0.0.1",
    port,
  });
  return {
    url,
    world,
    async close() {
      await server.close();
      await world.close();
    },
  };
};
