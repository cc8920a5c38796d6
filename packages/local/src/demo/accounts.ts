import type { Place } from "./acts/places.ts";
import type { DemoAccount } from "../issuer/index.ts";

type Shown = { section: string; note?: string; featured?: string };

/** The people of a place as the sign-in page lists them. */
export const accountsOf = (place: Place, { section, note, featured }: Shown): DemoAccount[] =>
  Object.entries(place.actors).map(([key, { login, name, title, roles }]) => ({
    sub: login,
    name,
    title,
    place: place.name,
    ...(note === undefined ? {} : { placeNote: note }),
    section,
    roles,
    ...(featured === key ? { featured: true } : {}),
  }));
