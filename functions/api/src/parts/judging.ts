import { appraisals } from "../appraisals/index.ts";
import { publication } from "../publication/index.ts";
import { results } from "../results/index.ts";

/** What those call who appraise, publish and look at results. */
export const judging = [...appraisals, ...publication, ...results];
