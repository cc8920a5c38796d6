import { allRoutes, getPlan, type RouteShape } from "@thidua/contract";
import { beforeAll, describe, expect, it } from "vitest";
import { validRequests, type Valid } from "./bodies.ts";
import { cellsOf, isGivenAnew, isRefusal, mayCross, mayTell, pathOf, type Cell } from "./cells.ts";
import { forgedHeaders, forgedSearch } from "./forged.ts";
import { withId } from "./id-places.ts";
import { crossings, givenAnew, tellings } from "./lawful.ts";
import { foreignMarks } from "./marks.ts";
import type { Neighbours } from "./neighbours.ts";
import { operator, places } from "./places.ts";
import { changedIn, rowsOf } from "./rows.ts";
import { send, type Answer } from "./send.ts";

const actor = "district";
/** The act itself was reached: done, or refused for the state things are in. */
const reached = (status: number): boolean => status < 300 || status === 409 || status === 412;

/** What is lawful goes through: else the walls would stand because nothing works, and the exemptions would be empty words. */
export const describeWhatGoesThrough = (open: () => Neighbours, seen: Set<string>): void => {
  let requests: Record<string, Valid[]>;
  let cells: Cell[];
  const ask = (route: RouteShape, valid: Valid, by = actor, extra = {}): Promise<Answer> =>
    send(open().world, route, valid, open().tokens.get(by), extra);

  beforeAll(() => {
    requests = validRequests(open());
    cells = allRoutes.flatMap((route) => cellsOf(open(), route, requests[route.name] ?? []));
  });

  describe("what is lawful", () => {
    it("is answered, and shows nothing else of theirs", async () => {
      const used = new Set<string>();
      for (const { route, valid, place, of, named } of cells.filter(mayCross)) {
        const answer = await ask(route, withId(valid, place, named.id));
        if (!isRefusal(answer, place)) used.add(`${route.name} ${pathOf(place)} ${of} ${named.what}`);
        const marks = foreignMarks(answer.text, actor);
        for (const found of marks) seen.add(found);
        expect([route.name, marks.filter((found) => !mayTell(found))]).toEqual([route.name, []]);
      }
      const stale = crossings.flatMap(({ routes: some, place, of, what }) =>
        some.flatMap((name) => of.map((one) => `${name} ${place} ${one} ${what}`)).filter((one) => !used.has(one)),
      );
      expect(stale).toEqual([]);
      expect(tellings.filter(({ of, about }) => !seen.has(`${of} ${about}`))).toEqual([]);
    });

    it("leaves no id of another's criterion in a draft: it becomes one of the draft's own", async () => {
      const anew = cells.filter(isGivenAnew);
      for (const { route, valid, place, named } of anew) {
        const draft = { params: valid.params ?? {} };
        const { version } = JSON.parse((await ask(getPlan, draft)).text) as { version: number };
        const answer = await ask(route, withId({ ...valid, ifMatch: version }, place, named.id));
        const after = await ask(getPlan, draft);
        expect([200, 400]).toContain(answer.status);
        expect([place, answer.status === 200 && answer.text.includes(named.id)]).toEqual([place, false]);
        expect([place, after.text.includes(named.id)]).toEqual([place, false]);
      }
      const used = new Set(anew.map(({ route, place }) => `${route.name} ${pathOf(place)}`));
      expect(givenAnew.filter(({ route, place }) => !used.has(`${route} ${place}`))).toEqual([]);
    });

    it("is done with one's own ids, whatever else the request claims, and is written to one's own part", async () => {
      const before = await rowsOf(open().world);
      const wrong: string[] = [];
      let done = 0;
      const extra = { headers: forgedHeaders, search: forgedSearch };
      for (const route of allRoutes.filter(({ permission }) => permission !== "platform.operate")) {
        for (const [index, valid] of (requests[route.name] ?? []).entries()) {
          const claims = { tid: places.other.tenant, tenant: places.other.tenant, ...valid.body };
          const sent = valid.body ? { ...valid, body: claims } : valid;
          const { status, problem, text } = await ask(route, sent, actor, extra);
          if (status < 300) done++;
          if (!reached(status)) wrong.push(`${route.name}[${index}]: ${status} ${problem.detail?.en ?? text}`);
        }
      }
      expect(wrong).toEqual([]);
      expect(done).toBeGreaterThan(60);
      const written = changedIn(before, await rowsOf(open().world)).filter((key) => /^[TNP]#/.test(key));
      expect(written.length).toBeGreaterThan(40);
      expect(written.filter((key) => !key.startsWith(`T#${places.district.tenant}|`))).toEqual([]);
    });

    it("is done by the operator where the map is concerned", async () => {
      const wrong: string[] = [];
      for (const route of allRoutes.filter(({ permission }) => permission === "platform.operate")) {
        for (const valid of requests[route.name] ?? []) {
          const { status, problem } = await ask(route, valid, operator);
          if (!reached(status)) wrong.push(`${route.name}: ${status} ${problem.detail?.en}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  });
};
