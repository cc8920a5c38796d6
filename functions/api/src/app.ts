import type { Hono } from "hono";
import { createRoutesApp, type HttpPorts } from "@thidua/runtime";
import { createDocs } from "./docs.ts";
import type { ApiPorts } from "./handle.ts";
import { campaigns } from "./campaigns/index.ts";
import { criteria } from "./criteria/criteria.ts";
import { hierarchy } from "./hierarchy/get-node.ts";
import { implementing } from "./implementing/implementing.ts";
import { inbox } from "./inbox/index.ts";
import { plans } from "./plans/index.ts";
import { me } from "./me/get-me.ts";
import { files } from "./files/declare.ts";
import { appraisals } from "./appraisals/index.ts";
import { participants } from "./participants/index.ts";
import { publication } from "./publication/index.ts";
import { results } from "./results/index.ts";
import { sheets } from "./sheets/index.ts";
import { tasks } from "./tasks/list.ts";
import { functions } from "./units/functions.ts";
import { members } from "./units/members.ts";
import { people } from "./units/people.ts";
import { units } from "./units/units.ts";

/** What the API serves; one line a noun. */
export const apiHandlers = [
  ...me,
  ...hierarchy,
  ...units,
  ...people,
  ...functions,
  ...members,
  ...files,
  ...participants,
  ...sheets,
  ...appraisals,
  ...publication,
  ...results,
  ...tasks,
  ...campaigns,
  ...plans,
  ...criteria,
  ...inbox,
  ...implementing,
];

/** HTTP for tenants. The same app stands behind Lambda and behind the local server. */
export const createApp = (ports: HttpPorts, extra: ApiPorts): Hono =>
  createRoutesApp(ports, extra, apiHandlers).route("/", createDocs(ports.version));
