import { acts } from "./act-on-plan.ts";
import { amending } from "./amend-plan.ts";
import { reading } from "./get-plan.ts";
import { saving } from "./save-plan.ts";

export const plans = [...reading, ...saving, ...acts, ...amending];
