import { campaigns } from "../campaigns/index.ts";
import { criteria } from "../criteria/criteria.ts";
import { implementing } from "../implementing/implementing.ts";
import { inbox } from "../inbox/index.ts";
import { plans } from "../plans/index.ts";
import { routing } from "../routing/routing.ts";

/** What an office calls a few times a year: launching, writing, issuing and answering plans. */
export const planning = [...campaigns, ...plans, ...routing, ...criteria, ...inbox, ...implementing];
