import { results } from "../results/index.ts";
import { tasks } from "../tasks/list.ts";

/** How things stand: what waits for me, and how far the levels below are. */
export const overview = [...tasks, ...results];
