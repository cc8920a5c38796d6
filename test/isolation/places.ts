import { platformTenant } from "@thidua/data";
import { Day, roles, TenantId, type Role } from "@thidua/domain";
import { found, openWorld, type Founding, type World } from "@thidua/local";
import { mark } from "./marks.ts";

/** The district is who acts; all others are somebody else to it. */
export const places = {
  province: { tenant: "PR0V1NCEAAA0", kind: "province", name: "tỉnh A" },
  district: { tenant: "D1STR1CTAAA0", kind: "district", name: "huyện A1", parent: "province" },
  sibling: { tenant: "D1STR1CTBBB0", kind: "district", name: "huyện A2", parent: "province" },
  ward: { tenant: "WARDAAAAAAA0", kind: "commune", name: "xã A1a", parent: "district" },
  other: { tenant: "PR0V1NCEQQQ0", kind: "province", name: "tỉnh Q" },
  otherward: { tenant: "WARDQQQQQQQ0", kind: "commune", name: "xã Q1", parent: "other" },
  twin: { tenant: "D1STR1CTAAA1", kind: "district", name: "huyện Q1", parent: "other" },
} as const satisfies Record<string, { tenant: string; kind: Founding["kind"]; name: string; parent?: string }>;

export type Place = keyof typeof places;
export type Foreign = Exclude<Place, "district">;
export const everyPlace = Object.keys(places) as Place[];
export const foreigners = everyPlace.filter((place): place is Foreign => place !== "district");
export const tenantOf = (place: Place): TenantId => TenantId.parse(places[place].tenant);
export const today = Day.parse("2024-03-01");
export const year = 2024;

/** Everything but what only a unit, a person or the platform does. */
export const office: Role[] = [
  "authority",
  "standingOffice",
  "parFocal",
  "clerk",
  "appraiser",
  "supervisor",
  "inspector",
  "tenantAdmin",
];
export const everyRole = Object.keys(roles) as Role[];
export const loginOf = (role: Role): string => `district-${role}`;
/** A login of the district that will lose what it holds. */
export const demoted = "district-demoted";
/** A login of the platform's own. */
export const operator = "the-operator";

const person = (login: string, held: Role[], of = login) => ({
  login,
  name: `Cán bộ ${mark(of, "officer")}`,
  roles: held,
});

/** A place as it is founded, without its members. */
export const withParent = (place: Place): Omit<Founding, "members"> => {
  const { tenant, kind, name, ...rest } = places[place];
  const parent = "parent" in rest ? places[rest.parent].tenant : undefined;
  return { tenant, kind, name, from: "2021-01-01", ...(parent === undefined ? {} : { parent }) };
};

const founding = (place: Place): Founding => {
  const many =
    place === "district"
      ? [...everyRole.map((role) => person(loginOf(role), [role], place)), person(demoted, ["tenantAdmin"], place)]
      : [];
  const focal = (login: string) => person(`${place}-${login}`, ["unitFocal"], place);
  const members = [
    person(place, office),
    person(`${place}-chair`, ["authority"], place),
    focal("second"),
    focal("third"),
    person(`${place}-office`, ["appraiser", "unitFocal"], place),
    ...many,
  ];
  return { ...withParent(place), members };
};

/** Two provinces with what stands below them, and the platform; nobody has done anything yet. */
export const openPlaces = async (): Promise<World & { notes: string[] }> => {
  const notes: string[] = [];
  const world = await openWorld({ today, log: (note) => notes.push(note) });
  await found(world, [
    ...everyPlace.map(founding),
    {
      tenant: platformTenant,
      kind: "department",
      name: "Nền tảng",
      members: [person(operator, ["operator"], "platform")],
    },
  ]);
  await world.drain();
  return { ...world, notes };
};
