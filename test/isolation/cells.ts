import type { RouteShape } from "@thidua/contract";
import type { Valid } from "./bodies.ts";
import { foreignIds, type Named } from "./foreign.ts";
import { idPlacesOf, placesIn, type Kind } from "./id-places.ts";
import { crossings, givenAnew, tellings } from "./lawful.ts";
import type { Neighbours } from "./neighbours.ts";
import { foreigners, type Foreign } from "./places.ts";
import type { Answer } from "./send.ts";

/** One request of the district that names a thing of somebody else at one place. */
export type Cell = { route: RouteShape; valid: Valid; place: string; kind: Kind; of: Foreign; named: Named };

/** `body.items.0.unit` is an entry of `body.items[].unit`. */
export const pathOf = (place: string): string => place.replace(/\.\d+/g, "[]");

/** All cells of a route. */
export const cellsOf = (neighbours: Neighbours, route: RouteShape, valids: readonly Valid[]): Cell[] =>
  valids.flatMap((valid) =>
    idPlacesOf(route).flatMap(({ path, kind }) =>
      placesIn(valid, path).flatMap((place) =>
        foreigners.flatMap((of) =>
          foreignIds(neighbours, of, kind).map((named): Cell => ({ route, valid, place, kind, of, named })),
        ),
      ),
    ),
  );

export const mayCross = ({ route, place, of, named }: Cell): boolean =>
  crossings.some(
    (it) =>
      it.routes.includes(route.name) && it.place === pathOf(place) && it.of.includes(of) && it.what === named.what,
  );

export const isGivenAnew = ({ route, place }: Pick<Cell, "route" | "place">): boolean =>
  givenAnew.some((it) => it.route === route.name && it.place === pathOf(place));

export const mayTell = (found: string): boolean => tellings.some(({ of, about }) => `${of} ${about}` === found);

/** As a path names a thing it isn't there; in a body the field is named. Nothing else is an answer to somebody else's id. */
export const isRefusal = ({ status, problem }: Answer, place: string): boolean =>
  status === 403 ||
  status === 404 ||
  (status === 400 &&
    place.startsWith("body.") &&
    problem.code === "invalid" &&
    (problem.faults?.length ?? 0) > 0 &&
    problem.faults?.every(({ path }) => place.endsWith(`.${path}`)) === true);
