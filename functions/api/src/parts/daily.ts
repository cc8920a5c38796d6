import { me } from "../me/get-me.ts";
import { sheets } from "../sheets/index.ts";

/** What everybody calls, and all at once before a deadline: who I am, and filling in sheets. */
export const daily = [...me, ...sheets];
