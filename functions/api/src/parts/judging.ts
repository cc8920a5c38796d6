import { appraisals } from "../appraisals/index.ts";
import { publication } from "../publication/index.ts";
import { rescore } from "../results/rescore.ts";

/** What those call who appraise and publish. */
export const judging = [...appraisals, ...publication, ...rescore];
