import {
  actOnCampaign,
  actOnPlan,
  actOnRegistration,
  allRoutes,
  answerInbox,
  appraiseCell,
  finishAppraisal,
  getFileLink,
  returnSheet,
  type RouteShape,
} from "@thidua/contract";
import {
  asParticipant,
  campaignMachine,
  inboxMachine,
  permissionsOf,
  planMachine,
  registrationMachine,
  type CriterionId,
  type Permission,
  type ParticipantId,
  type Role,
} from "@thidua/domain";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { validRequests, type Valid } from "./bodies.ts";
import { withId } from "./id-places.ts";
import { marksIn, ownersIn } from "./marks.ts";
import type { Neighbours } from "./neighbours.ts";
import { everyRole, loginOf, operator, year } from "./places.ts";
import { send, watchTable, type Answer, type TableWatch } from "./send.ts";

type Acts = { route: RouteShape; acts: Record<string, { permission: Permission }> };

/** Routes that do several acts, each with a permission of its own. */
const byAct: Acts[] = [
  { route: actOnPlan, acts: planMachine.acts },
  { route: actOnCampaign, acts: campaignMachine.acts },
  { route: actOnRegistration, acts: registrationMachine.acts },
  { route: answerInbox, acts: inboxMachine.acts },
];

/** Within one tenant: who may not do an act doesn't do it, whatever else they may. */
export const describeRoles = (open: () => Neighbours): void => {
  let requests: Record<string, Valid[]>;
  let table: TableWatch;
  const ask = (route: RouteShape, valid: Valid, by: string): Promise<Answer> =>
    send(open().world, route, valid, open().tokens.get(by));

  beforeAll(() => {
    requests = validRequests(open());
    table = watchTable(open().world);
  });
  beforeEach(() => table.look());

  describe.each(everyRole)("%s", (role: Role) => {
    it("does nothing that asks for a permission it lacks", async () => {
      const held = permissionsOf([role]);
      const done: string[] = [];
      const notes = open().notes.length;
      for (const route of allRoutes.filter(({ permission }) => permission !== null && !held.has(permission))) {
        for (const valid of requests[route.name] ?? []) {
          const { status } = await ask(route, valid, loginOf(role));
          if (status !== 403) done.push(`${route.name}: ${status}`);
        }
      }
      for (const { route, acts } of byAct) {
        for (const [act, { permission }] of Object.entries(acts).filter(([, it]) => !held.has(it.permission))) {
          const [valid] = requests[route.name] ?? [];
          const body = { reason: "Lý do", ...(route === answerInbox ? { answer: act } : { act }) };
          const { status } = await ask(route, { ...valid, body }, loginOf(role));
          if (status !== 403) done.push(`${route.name} ${act} without ${permission}: ${status}`);
        }
      }
      expect(done).toEqual([]);
      expect(await table.unchanged()).toBe(true);
      expect(open().notes.slice(notes)).toEqual([]);
    });
  });

  describe("who operates the platform", () => {
    it("holds no tenant's work: no route but the map's own", async () => {
      const answered: string[] = [];
      for (const route of allRoutes.filter(({ permission }) => permission !== "platform.operate")) {
        for (const valid of requests[route.name] ?? []) {
          const { status, text } = await ask(route, valid, operator);
          const marks = marksIn(text).filter(({ of }) => of !== "platform");
          if (marks.length > 0 || (route.permission !== null && status !== 403))
            answered.push(`${route.name}: ${status} ${JSON.stringify(marks)}`);
        }
      }
      expect(answered).toEqual([]);
      expect(await table.unchanged()).toBe(true);
    });

    it("isn't made by a tenant: that role opens the map to nobody but the platform's own members", async () => {
      const opened: string[] = [];
      const notes = open().notes.length;
      for (const route of allRoutes.filter(({ permission }) => permission === "platform.operate")) {
        for (const valid of requests[route.name] ?? []) {
          const { status } = await ask(route, valid, loginOf("operator"));
          if (status !== 403) opened.push(`${route.name}: ${status}`);
        }
      }
      expect(opened).toEqual([]);
      expect(await table.unchanged()).toBe(true);
      expect(open().notes.slice(notes)).toEqual([]);
    });
  });

  /** Every request that is about a participant, made about this one. */
  const about = (participant: ParticipantId): [RouteShape, Valid][] =>
    allRoutes.flatMap((route) =>
      (requests[route.name] ?? [])
        .filter(({ params }) => params && "participant" in params)
        .map((valid): [RouteShape, Valid] => [route, withId(valid, "params.participant", participant)]),
    );

  describe.each([
    ["a unit's focal person", "district-third", "second", ["third"]],
    ["an individual", loginOf("individual"), "second", ["person"]],
    ["a focal person of another unit", "district-second", "person", ["second", "firm"]],
  ] as const)("%s", (_, login, whose, own) => {
    it("does nothing on another's registration or sheet, and opens neither", async () => {
      const { units, person } = open().stocks.district;
      const of = asParticipant(whose === "person" ? person : units[whose]);
      const answered: string[] = [];
      for (const [route, valid] of about(of)) {
        const { status } = await ask(route, valid, login);
        if (status !== 403) answered.push(`${route.name}: ${status}`);
      }
      expect(answered).toEqual([]);
      expect(await table.unchanged()).toBe(true);
    });

    it("opens no evidence that another put there", async () => {
      const { evidence: file, scan } = open().stocks.district;
      expect((await ask(getFileLink, { params: { file } }, login)).status).toBe(403);
      expect((await ask(getFileLink, { params: { file: scan } }, login)).status).toBe(200);
    });

    it("reads nothing of what others entered, in any list", async () => {
      const shown: string[] = [];
      for (const route of allRoutes.filter(({ method }) => method === "GET")) {
        for (const valid of requests[route.name] ?? []) {
          const others = ownersIn((await ask(route, valid, login)).text).filter((it) => !own.some((one) => one === it));
          if (others.length > 0) shown.push(`${route.name}: ${others.join(", ")}`);
        }
      }
      expect(shown).toEqual([]);
    });
  });

  describe("an appraiser", () => {
    const cell = () => {
      const { campaign, units, criteria } = open().stocks.district;
      const participant = asParticipant(units.office);
      return { campaign, year, participant, criterion: criteria["a"] as CriterionId };
    };

    it("decides nothing about the office it belongs to", async () => {
      const { criterion: _, ...sheet } = cell();
      const met = { verdict: "met" };
      const tries: [RouteShape, Valid][] = [
        [appraiseCell, { params: cell(), ifMatch: 0, body: met }],
        [appraiseCell, { params: cell(), ifMatch: 0, body: { ...met, returned: true, reason: "Thiếu" } }],
        [finishAppraisal, { params: sheet, body: { acceptRest: true } }],
        [returnSheet, { params: sheet, body: { reason: "Thiếu" } }],
      ];
      for (const [route, valid] of tries)
        expect([route.name, (await ask(route, valid, "district-office")).status]).toEqual([route.name, 403]);
      expect(await table.unchanged()).toBe(true);
    });

    it("is stood in for by the substitute that was named", async () => {
      const { status } = await ask(
        appraiseCell,
        { params: cell(), ifMatch: 0, body: { verdict: "met" } },
        loginOf("appraiser"),
      );
      expect(status).toBe(200);
    });
  });
};
