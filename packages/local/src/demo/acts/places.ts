import { registerTenant, updateMember, type NewTenant } from "@thidua/contract";
import type { Day, LoginId, Role, TenantId, UnitId } from "@thidua/domain";
import type { As } from "../replay/lane.ts";

/** Somebody who can sign in: known in the script by a short word, to the system by a login. */
export type Actor = { login: LoginId; name: string; title: string; roles: Role[]; phone?: string; unit?: UnitId };

/** An authority on the map with the people who act for it. */
export type Place = {
  tenant: TenantId;
  name: string;
  kind: NewTenant["kind"];
  group?: string;
  actors: Record<string, Actor>;
};

export type Casting = { name: string; title: string; roles: Exclude<Role, "operator">[]; phone?: string };

export type Founding = {
  kind: NewTenant["kind"];
  name: string;
  from: Day;
  parent?: TenantId;
  group?: string;
  symbol?: string;
  place?: string;
  code?: string;
  issuer?: string;
  resolution?: string;
  /** Everything in it is for illustration. */
  demo?: boolean;
  cast: Record<string, Casting>;
};

/** Puts an authority on the map by the operator's hands. */
export const foundPlace = async (as: As, operator: string, founding: Founding): Promise<Place> => {
  const { cast, demo = true, symbol = "UBND", ...facts } = founding;
  const people = Object.entries(cast);
  const { node, logins } = await as(operator).call(registerTenant, {
    body: { ...facts, demo, symbol, members: people.map(([, person]) => person) },
  });
  const actors = people.map(([key, { roles, ...person }], at): [string, Actor] => {
    const login = logins[at]?.login;
    if (!login) throw new Error(`${person.name} got no login`);
    return [key, { login, roles, ...person }];
  });
  const { group } = node;
  return {
    tenant: node.tenant,
    name: node.name,
    kind: node.kind,
    ...(group === undefined ? {} : { group }),
    actors: Object.fromEntries(actors),
  };
};

export const actorOf = ({ name, actors }: Place, key: string): Actor => {
  const found = actors[key];
  if (!found) throw new Error(`${name} has nobody who is ${key}`);
  return found;
};

export const loginOf = (place: Place, key = "officer"): LoginId => actorOf(place, key).login;

/** Says which unit somebody speaks for. The first change of a member, so its version is 1. */
export const seat = async (as: As, admin: string, { login, ...actor }: Actor, unit: UnitId): Promise<void> => {
  const { name, title, roles, phone } = actor;
  await as(admin).put(updateMember, {
    params: { login },
    ifMatch: 1,
    body: { name, roles, unit, title, ...(phone ? { phone } : {}) },
  });
};
