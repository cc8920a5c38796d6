import { bindFunction, changeEdge, createUnit } from "@thidua/contract";
import { Day, type UnitId } from "@thidua/domain";
import { foundPlace, loginOf, seat, actorOf, type Founding, type Place } from "../acts/places.ts";
import { instantAt } from "../replay/timelines.ts";
import { until, type Stage } from "../stage.ts";
import { centralAgencies, clusterOf, clusters, departments, districts, offices, regionOf } from "./units.ts";

const day = (text: string): Day => Day.parse(text);
const long = day("2015-01-01");
const two = day("2025-07-01");
const resolution = "Nghị quyết số 202/2025/QH15 ngày 12/6/2025 của Quốc hội; Nghị quyết số 203/2025/QH15";

export type Province = Place & { offices: Record<string, UnitId>; central: { unit: UnitId; name: string }[] };

/** The province with the people of its standing office, its appraising offices and the agencies that take part beside it. */
export const foundProvince = async (stage: Stage): Promise<Province> => {
  const { replay, operator } = stage;
  const cast = stage.casting("province");
  const made = await replay.step("province/found", instantAt(day("2023-01-05"), "08:00"), async (as) => {
    const place = await foundPlace(as, operator, {
      kind: "province",
      name: "tỉnh Khánh Hòa",
      place: "Khánh Hòa",
      from: long,
      cast: {
        officer: {
          name: cast.name(),
          title: "Chuyên viên Phòng Cải cách hành chính, Sở Nội vụ",
          roles: ["standingOffice"],
          phone: cast.phone(),
        },
        lead: { name: cast.name(), title: "Trưởng phòng Cải cách hành chính, Sở Nội vụ", roles: ["parFocal"] },
        chair: { name: cast.name(), title: "Chủ tịch Ủy ban nhân dân tỉnh", roles: ["authority"] },
        clerk: { name: cast.name(), title: "Văn thư, Văn phòng Ủy ban nhân dân tỉnh", roles: ["clerk"] },
        justice: { name: cast.name(), title: "Chuyên viên Sở Tư pháp", roles: ["appraiser"] },
        finance: { name: cast.name(), title: "Chuyên viên Sở Tài chính", roles: ["appraiser"] },
        digital: { name: cast.name(), title: "Chuyên viên Sở Khoa học và Công nghệ", roles: ["appraiser"] },
        front: {
          name: cast.name(),
          title: "Ban Dân chủ, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
          roles: ["supervisor"],
        },
        admin: { name: cast.name(), title: "Quản trị hệ thống", roles: ["tenantAdmin"] },
      },
    });
    return place;
  });
  stage.timeline.take(made.tenant);
  const units = await replay.step("province/offices", instantAt(day("2023-01-06"), "08:00"), async (as) => {
    const office = as(loginOf(made));
    const held: Record<string, UnitId> = {};
    for (const { key, name } of offices)
      held[key] = (await office.call(createUnit, { body: { name, kind: "office" } })).id;
    const of = (key: string): UnitId => {
      const unit = held[key];
      if (!unit) throw new Error(`there is no office ${key}`);
      return unit;
    };
    for (const { key, functions, name } of offices)
      for (const fn of functions)
        await office.call(bindFunction, {
          body: {
            function: fn,
            unit: of(key),
            title: name,
            substitute: of(key === "control" ? "par" : "control"),
            from: day("2023-01-06"),
          },
        });
    const central: Province["central"] = [];
    for (const name of centralAgencies) {
      const unit = await office.call(createUnit, { body: { name, kind: "vertical", group: "Cơ quan trung ương" } });
      central.push({ unit: unit.id, name });
    }
    for (const [actor, key] of [
      ["officer", "par"],
      ["lead", "par"],
      ["justice", "justice"],
      ["finance", "finance"],
      ["digital", "digital"],
    ] as const)
      await seat(as, loginOf(made, "admin"), actorOf(made, actor), of(key));
    return { offices: held, central };
  });
  return { ...made, ...units };
};

const officeOf = (kind: Founding["kind"]): string =>
  ({
    department: "Văn phòng Sở",
    district: "Phòng Nội vụ",
    commune: "Phòng Văn hóa - Xã hội",
    province: "Sở Nội vụ",
  })[kind];

const roles = ["standingOffice", "clerk", "tenantAdmin"] as const;

const founding = (stage: Stage, facts: Omit<Founding, "cast">): Founding => {
  const cast = stage.casting(facts.name);
  const region = facts.kind === "commune" ? regionOf(facts.name) : "kinh";
  return {
    ...facts,
    cast: {
      officer: {
        name: cast.name(region),
        title: `Công chức ${officeOf(facts.kind)}`,
        roles: [...roles],
        phone: cast.phone(),
      },
    },
  };
};

const foundAll = async (stage: Stage, chapter: string, at: string, all: readonly Omit<Founding, "cast">[]) => {
  const { replay, operator } = stage;
  const places = await replay.each(
    all,
    ({ name }) => `${chapter}/${name}`,
    () => instantAt(day(at), "09:00"),
    (as, facts) => foundPlace(as, operator, founding(stage, facts)),
  );
  for (const { tenant } of places) stage.timeline.take(tenant);
  return places;
};

const bare = (name: string): string => name.replace(/^(xã|phường|đặc khu|thành phố|thị xã|huyện) /, "");

/** What stood below the province before 01/7/2025: districts, and the departments whose names haven't changed since. */
export const foundFormer = async (stage: Stage, { tenant: parent }: Province): Promise<Place[]> =>
  foundAll(stage, "province/before", "2023-01-10", [
    ...districts.map((name) => ({
      kind: "district" as const,
      name,
      place: bare(name),
      from: long,
      parent,
      group: "Cấp huyện",
    })),
    ...departments
      .filter(({ before }) => before)
      .map(({ name, symbol }) => ({
        kind: "department" as const,
        name,
        symbol,
        from: long,
        parent,
        group: "Sở, ban, ngành",
      })),
  ]);

/** The departments made by the mergers of 2025, and the 65 communes that exist since 01/7/2025. */
export const foundPresent = async (stage: Stage, { tenant: parent }: Province): Promise<Place[]> => {
  const merged = await foundAll(
    stage,
    "province/merged",
    "2025-03-03",
    departments
      .filter(({ before }) => !before)
      .map(({ name, symbol }) => ({
        kind: "department" as const,
        name,
        symbol,
        from: day("2025-03-01"),
        parent,
        group: "Sở, ban, ngành",
      })),
  );
  await until(stage, day("2025-06-20"));
  const communes = await foundAll(
    stage,
    "province/communes",
    "2025-06-20",
    stage.catalogue.unitsOf("tỉnh Khánh Hòa").map(({ name, code }) => ({
      kind: "commune" as const,
      name,
      code,
      place: bare(name),
      from: two,
      parent,
      resolution,
      group: clusters[clusterOf(name)],
    })),
  );
  return [...merged, ...communes];
};

/** The end of the districts, each continued by the communes that the catalogue knows to lie where it lay. */
export const endDistricts = async (
  stage: Stage,
  former: readonly Place[],
  communes: readonly Place[],
): Promise<void> => {
  const { replay, operator, catalogue } = stage;
  const byName = new Map(communes.map((place) => [place.name, place.tenant]));
  await replay.each(
    former.filter(({ kind }) => kind === "district"),
    ({ name }) => `province/end/${name}`,
    () => instantAt(day("2025-06-20"), "15:00"),
    async (as, { tenant, name }) => {
      const successors = new Set(
        catalogue
          .formerUnitsOf(name, "tỉnh Khánh Hòa")
          .flatMap(({ into }) => into.flatMap((unit) => byName.get(unit.name) ?? [])),
      );
      await as(operator).call(changeEdge, {
        params: { tenant },
        body: {
          from: two,
          resolution,
          ends: true,
          lineage: [...successors].slice(0, 20).map((to) => ({ to, kind: "abolish" as const })),
        },
      });
    },
  );
};
