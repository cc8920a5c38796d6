import { allRoutes, type RouteShape } from "@thidua/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { validRequests, type Valid } from "./bodies.ts";
import { cellsOf, isGivenAnew, isRefusal, mayCross, mayTell, pathOf, type Cell } from "./cells.ts";
import { nobodys } from "./foreign.ts";
import { idPlacesOf, withId } from "./id-places.ts";
import { foreignIdsIn, foreignMarks } from "./marks.ts";
import type { Neighbours } from "./neighbours.ts";
import { send, watchTable, type Answer, type TableWatch } from "./send.ts";

const actor = "district";

/** What was answered, with the id that was sent blotted out. */
const blotted = ({ status, problem }: Answer, id: string): string =>
  `${status} ${JSON.stringify({ ...problem, requestId: undefined })}`.replaceAll(id, "…");

/** Every route, every place that names a thing, everybody else's things; `seen` gathers what others told the actor. */
export const describeMatrix = (open: () => Neighbours, seen: Set<string>): void => {
  let requests: Record<string, Valid[]>;
  let table: TableWatch;
  const tally = { cells: 0, leaks: 0 };
  const ask = (route: RouteShape, valid: Valid): Promise<Answer> =>
    send(open().world, route, valid, open().tokens.get(actor));

  /** What is wrong with the answer to one cell; `unknown` is what an id that nobody has gets. */
  const faultsOf = async ({ route, valid, place, named }: Cell, unknown: string): Promise<string[]> => {
    const [writes, notes] = [table.writes(), open().notes.length];
    const answer = await ask(route, withId(valid, place, named.id));
    const logged = open().notes.slice(notes).join("\n");
    const marks = foreignMarks(answer.text + answer.headers + logged, actor);
    const apart = named.what !== "sent" && blotted(answer, named.id) !== unknown;
    return [
      ...(isRefusal(answer, place) ? [] : [`answered ${answer.status} ${answer.problem.detail?.en ?? ""}`]),
      ...(apart ? ["is told apart from what nobody has"] : []),
      ...(marks.length > 0 ? [`shows ${marks.join(", ")}`] : []),
      ...(table.writes() === writes ? [] : ["wrote to the table"]),
      ...(logged.includes("error:") ? [`logged ${logged.slice(0, 300)}`] : []),
    ];
  };

  const leaksOf = async (cells: readonly Cell[]): Promise<string[]> => {
    const found = new Map<string, Set<string>>();
    const unknown = new Map<string, string>();
    for (const cell of cells) {
      const { route, valid, place, kind, of, named } = cell;
      const id = nobodys(kind);
      const key = `${JSON.stringify(valid)} ${place}`;
      const answer = unknown.get(key) ?? blotted(await ask(route, withId(valid, place, id)), id);
      unknown.set(key, answer);
      for (const fault of await faultsOf(cell, answer)) {
        const said = `${place} ${fault}`;
        found.set(said, (found.get(said) ?? new Set()).add(`${of} (${named.what})`));
      }
    }
    return [...found].map(([fault, of]) => `${fault}: ${[...of].join(", ")}`);
  };

  beforeAll(async () => {
    requests = validRequests(open());
    table = watchTable(open().world);
    await table.look();
  });
  afterAll(() => {
    console.log(`isolation: ${allRoutes.length} routes, ${tally.cells} cells, leaks = ${tally.leaks}`);
  });

  describe("another tenant's things don't exist", () => {
    it.each([...allRoutes])("$name", async (route) => {
      const valids = requests[route.name];
      const cells = cellsOf(open(), route, valids ?? []);
      const leaks = await leaksOf(cells.filter((cell) => !mayCross(cell) && !isGivenAnew(cell)));
      if (!(await table.unchanged())) leaks.push("the table isn't what it was");
      tally.cells += cells.length;
      tally.leaks += leaks.length;
      expect(leaks).toEqual([]);
      expect(valids, "bodies.ts has no request for this route").toBeDefined();
      const named = new Set(cells.map(({ place }) => pathOf(place)));
      expect(
        idPlacesOf(route).filter(({ path }) => !named.has(path)),
        "bodies.ts names nothing there",
      ).toEqual([]);
    });
  });

  it("what the district reads holds no text of others but what they sent it", async () => {
    const leaks: string[] = [];
    for (const route of allRoutes.filter(({ method }) => method === "GET")) {
      for (const valid of requests[route.name] ?? []) {
        const { text, headers } = await ask(route, valid);
        const found = foreignMarks(text + headers, actor);
        for (const one of found) seen.add(one);
        const marks = found.filter((one) => !mayTell(one));
        leaks.push(...[...marks, ...foreignIdsIn(open().stocks, text)].map((found) => `${route.name}: ${found}`));
      }
    }
    tally.leaks += leaks.length;
    expect(leaks).toEqual([]);
  });
};
