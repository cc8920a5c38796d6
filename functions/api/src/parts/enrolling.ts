import { files } from "../files/declare.ts";
import { hierarchy } from "../hierarchy/get-node.ts";
import { participants } from "../participants/index.ts";
import { functions } from "../units/functions.ts";
import { members } from "../units/members.ts";
import { people } from "../units/people.ts";
import { units } from "../units/units.ts";

/** Who there is, who takes part, and what was filed: hierarchy, units, people, members, registrations, files. */
export const enrolling = [...hierarchy, ...units, ...people, ...functions, ...members, ...participants, ...files];
