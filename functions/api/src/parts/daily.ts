import { me } from "../me/get-me.ts";
import { sheets } from "../sheets/index.ts";
import { tasks } from "../tasks/list.ts";

/** What everybody calls, and all at once before a deadline: who I am, what to do, filling in sheets. */
export const daily = [...me, ...sheets, ...tasks];
