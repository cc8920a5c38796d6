export { createDemo, demoSeed, type Demo, type DemoPorts } from "./demo.ts";
export { holdsOwnDataOnly, keepOwnDataOnly } from "./own-data-only.ts";
export type { Chapter } from "./chapter.ts";
export type { DemoView, Figure, Situation, Told } from "./told.ts";
