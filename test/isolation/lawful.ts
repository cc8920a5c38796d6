import type { About } from "./marks.ts";
import type { Foreign } from "./places.ts";
import type { Named } from "./foreign.ts";

/** A request that names somebody else's thing and is meant to be answered. */
export type Crossing = {
  routes: readonly string[];
  place: string;
  of: readonly Foreign[];
  what: Named["what"];
  why: string;
};

const everybody: Foreign[] = ["province", "sibling", "ward", "other", "otherward", "twin"];

export const crossings: readonly Crossing[] = [
  {
    routes: ["getNode"],
    place: "params.tenant",
    of: everybody,
    what: "itself",
    why: "the hierarchy holds public facts only",
  },
  {
    routes: [
      "getParticipant",
      "updateRegistration",
      "actOnRegistration",
      "getFacts",
      "putFacts",
      "getSheet",
      "saveCell",
      "submitSheet",
      "takeBackSheet",
      "finishAppraisal",
      "returnSheet",
      "approveSheet",
      "appraiseCell",
      "handOverCell",
    ],
    place: "params.participant",
    of: ["ward"],
    what: "itself",
    why: "a child that takes part has sent us its registration and its sheet; they lie with us",
  },
  {
    routes: ["listAppraisalCells"],
    place: "query.participant",
    of: ["ward"],
    what: "itself",
    why: "the same child in the grid of those we appraise",
  },
  {
    routes: ["getSummary", "listChildren"],
    place: "params.campaign",
    of: ["ward"],
    what: "sent",
    why: "figures rise to every level above, with or without a plan of its own",
  },
  {
    routes: ["getPublication"],
    place: "params.campaign",
    of: ["province"],
    what: "sent",
    why: "whether the level above has published is asked by the campaign that came from it, taken up or not",
  },
  {
    routes: ["getFileLink"],
    place: "params.file",
    of: ["ward"],
    what: "sent",
    why: "evidence travels with the sheet that names it",
  },
  {
    routes: ["listChildren"],
    place: "query.under",
    of: ["ward"],
    what: "itself",
    why: "an authority asks for the children of its own children",
  },
  {
    routes: ["registerParticipant"],
    place: "body.tenant",
    of: ["ward"],
    what: "itself",
    why: "an authority puts its own children on its list",
  },
];

/** A text of somebody else's that the district may read. */
export type Told = { of: Foreign; about: About; why: string };

export const tellings: readonly Told[] = [
  { of: "province", about: "plan", why: "a plan comes down with the campaign" },
  { of: "province", about: "officer", why: "who signed the plan stands in it" },
  { of: "province", about: "appraisal", why: "why a sheet came back is told to whoever handed it in" },
  { of: "ward", about: "officer", why: "who answered and who entered the sheet stand in what was sent" },
  { of: "ward", about: "contact", why: "a focal point is told upward so that it can be rung" },
  { of: "ward", about: "registration", why: "a child registers with the level above" },
  { of: "ward", about: "sheet", why: "a sheet is appraised by the level above once it was handed in" },
  { of: "ward", about: "file", why: "evidence travels with the sheet that names it" },
  { of: "ward", about: "handover", why: "a criterion that nobody below may judge is handed up" },
  { of: "ward", about: "unit", why: "whose criterion it was, in what was handed up" },
];

/** Ids that a draft brings along and that are never looked up: what the draft didn't hold before is given an id anew. */
export const givenAnew: readonly { route: string; place: string }[] = [
  { route: "savePlan", place: "body.plan.criteria[].criteria[].id" },
  { route: "savePlan", place: "body.plan.criteria[].criteria[].origin" },
  { route: "savePlan", place: "body.plan.criteria[].criteria[].inherits" },
  { route: "savePlan", place: "body.plan.criteria[].dropped[].id" },
  { route: "savePlan", place: "body.plan.criteria[].dropped[].origin" },
  { route: "putCriteria", place: "body.criteria[].id" },
  { route: "putCriteria", place: "body.dropped[].id" },
];
