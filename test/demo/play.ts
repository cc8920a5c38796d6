import { ensureOperator, openWorld } from "@thidua/local";
import { chapters } from "../../packages/local/src/demo/chapters.ts";
import { createDemo } from "../../packages/local/src/demo/index.ts";

/** Plays one chapter of the demo into a folder, in a process of its own that may be killed at any moment. */
const [folder = "", wanted = ""] = process.argv.slice(2);
const demo = createDemo({
  folder,
  chapters: chapters.filter(({ id }) => id === wanted),
  say: (line) => console.error(line),
});
const world = await openWorld({ folder, today: await demo.today(undefined), ...demo.options });
world.pump.start();
await ensureOperator(world);
demo.play(world);
await demo.finished();
await world.close();
