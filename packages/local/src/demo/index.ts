export { createDemo, type Demo } from "./demo.ts";
export { holdsOwnDataOnly, keepOwnDataOnly } from "./own-data-only.ts";
export type { Chapter } from "./chapter.ts";
