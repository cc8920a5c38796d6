import { appraisals } from "./appraisals.ts";
import { campaigns } from "./campaigns.ts";
import { common } from "./common.ts";
import { criteria } from "./criteria.ts";
import { demo } from "./demo.ts";
import { acts, inbox } from "./inbox.ts";
import { operator } from "./operator.ts";
import { participants } from "./participants.ts";
import { plans } from "./plans.ts";
import { results } from "./results.ts";
import { files, sheets } from "./sheets.ts";
import { problem, session, shell } from "./shell.ts";
import { tasks } from "./tasks.ts";
import { units } from "./units.ts";

/** Every text of the console in Vietnamese; the English one has the same keys by type. */
export const vi = {
  common,
  shell,
  session,
  problem,
  demo,
  tasks,
  campaigns,
  criteria,
  participants,
  sheets,
  files,
  appraisals,
  results,
  plans,
  inbox,
  acts,
  units,
  operator,
};
export type Dictionary = typeof vi;
