import { act } from "./act.ts";
import { facts } from "./facts.ts";
import { list } from "./list.ts";
import { register } from "./register.ts";
import { update } from "./update.ts";

export const participants = [...list, ...register, ...update, ...act, ...facts];
