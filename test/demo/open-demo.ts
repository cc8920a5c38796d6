import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { ensureOperator, openWorld, type World } from "@thidua/local";
import { createDemo, type Chapter, type Demo } from "../../packages/local/src/demo/index.ts";
import { beginSignIn, createBrowser, redeem } from "../../packages/local/src/issuer/test-browser.ts";
import { createRootApp } from "../../packages/local/src/server/root-app.ts";
import { listen } from "../../packages/local/src/server/listen.ts";

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

export type Opened = {
  world: World;
  demo: Demo;
  /** An answer of the demo's own addresses. */
  ask: (path: string, body?: object) => Promise<{ status: number; body: unknown }>;
  /** Signs in as a person does: on the issuer's page, with a user name and a secret. */
  signIn: (username: string, secret: string) => Promise<string>;
  close: () => Promise<void>;
};

/** The demo as the server opens it, on a port of its own, with nothing for it to serve as console. */
export const openDemo = async (folder: string, chapters: readonly Chapter[]): Promise<Opened> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const said: string[] = [];
  const demo = createDemo({ folder, chapters, say: (line) => said.push(line) });
  const world = await openWorld({ folder, publicUrl: url, today: await demo.today(undefined), ...demo.options });
  const app = createRootApp({ apps: world.apps, demo: demo.app(world), console: folder });
  const server = await listen({ app, issuer: world.issuer, host: "127.0.0.1", port });
  world.pump.start();
  await ensureOperator(world);
  demo.play(world);
  await demo.finished();
  return {
    world,
    demo,
    async ask(path, body) {
      const answer = await fetch(`${url}/api/demo${path}`, {
        ...(body && { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
      });
      return { status: answer.status, body: await answer.json() };
    },
    async signIn(username, secret) {
      const back = `${url}/dang-nhap/xong`;
      const begun = beginSignIn(world.issuer.issuer, back);
      const browser = createBrowser(back);
      const page = await browser.open(begun.authorizeUrl);
      const landed = await browser.open(page.url.href, { username, secret });
      if (landed.status !== 0) throw new Error(`the sign-in page answered ${landed.status}`);
      return (await redeem(world.issuer.issuer, landed.url, back, begun.verifier)).id_token;
    },
    async close() {
      await server.close();
      await demo.stop();
      await world.close();
    },
  };
};
