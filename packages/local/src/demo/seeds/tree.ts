import { changeEdge } from "@thidua/contract";
import { Day, type TenantId } from "@thidua/domain";
import { placeKey, type Catalogue, type CommuneUnit } from "../../catalogue/index.ts";
import { foundPlace, type Founding, type Place } from "../acts/places.ts";
import type { Region } from "../people/names.ts";
import { instantAt } from "../replay/timelines.ts";
import { until, type Stage } from "../stage.ts";

/** An authority of a seed: its place in the tree, and who chairs it where the seed names them. */
export type Spec = {
  key: string;
  kind: Founding["kind"];
  name: string;
  parent?: string;
  symbol?: string;
  issuer?: string;
  region?: Region;
};

export type Tree = Record<string, Place>;

const long = Day.parse("2015-01-01");
export const twoLevels = Day.parse("2025-07-01");
export const resolution =
  "Nghị quyết số 202/2025/QH15 ngày 12/6/2025 về sắp xếp đơn vị hành chính cấp tỉnh; Nghị quyết số 203/2025/QH15 sửa đổi, bổ sung Hiến pháp (kết thúc cấp huyện)";

const bare = (name: string): string =>
  name.replace(/^(tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu) /, "");

const officeOf: Record<Founding["kind"], [office: string, chair: string]> = {
  province: ["Chuyên viên Sở Nội vụ", "Chủ tịch Ủy ban nhân dân"],
  department: ["Chuyên viên Văn phòng Sở", "Giám đốc"],
  district: ["Chuyên viên Phòng Nội vụ", "Chủ tịch Ủy ban nhân dân"],
  commune: ["Công chức Văn phòng - Thống kê", "Chủ tịch Ủy ban nhân dân"],
};

const castFor = (stage: Stage, id: string, { kind, name, region }: Spec): Founding["cast"] => {
  const cast = stage.casting(`${id}/${name}`);
  const [office, chair] = officeOf[kind];
  return {
    officer: {
      name: cast.name(region),
      title: office,
      roles: ["standingOffice", "clerk", "tenantAdmin"],
      phone: cast.phone(),
    },
    chair: { name: cast.name(region), title: chair, roles: ["authority"] },
  };
};

/** Puts the authorities of a seed on the map, parents before children, as they stood before 01/7/2025. */
export const foundTree = async (stage: Stage, id: string, on: Day, specs: readonly Spec[]): Promise<Tree> => {
  const tree: Tree = {};
  for (const spec of specs) {
    const { key, kind, name, parent, symbol, issuer } = spec;
    const above = parent === undefined ? undefined : tree[parent];
    const place = await stage.replay.step(`${id}/found/${key}`, instantAt(on, "08:00"), (as) =>
      foundPlace(as, stage.operator, {
        kind,
        name,
        from: long,
        place: bare(name),
        ...(above ? { parent: above.tenant } : {}),
        ...(symbol ? { symbol } : {}),
        ...(issuer ? { issuer } : {}),
        cast: castFor(stage, id, spec),
      }),
    );
    stage.timeline.take(place.tenant);
    tree[key] = place;
  }
  return tree;
};

export const placesOf =
  (tree: Tree) =>
  (key: string): Place => {
    const found = tree[key];
    if (!found) throw new Error(`there is no ${key} in this tree`);
    return found;
  };

/** Former communes of a district with what continues each, as the catalogue has it. */
export const heirsOf = (
  catalogue: Catalogue,
  places: readonly Place[],
  district: string,
  province: string,
): { place: Place; into: CommuneUnit[] }[] => {
  const former = catalogue.formerUnitsOf(district, province);
  return places.map((place) => {
    const found = former.find(({ name }) => placeKey(name) === placeKey(place.name));
    if (!found) throw new Error(`the catalogue knows no ${place.name} in ${district}`);
    return { place, into: found.into };
  });
};

export type Reorganisation = {
  /** Under which authority the new communes stand. */
  under: Place;
  /** Former communes, each with the units that continue it. */
  communes: readonly { place: Place; into: readonly CommuneUnit[] }[];
  districts: readonly Place[];
  /** A province that ends, continued by `under`. */
  province?: Place;
};

const known = Day.parse("2025-06-20");

/** What 01/7/2025 did to a seed's places: new communes, ended ones with who continues them, no districts any more. */
export const reorganise = async (
  stage: Stage,
  id: string,
  { under, communes, districts, province }: Reorganisation,
): Promise<Place[]> => {
  const { replay, operator } = stage;
  await until(stage, known);
  const made = new Map<string, Place>();
  for (const { name, code } of new Map(
    communes.flatMap(({ into }) => into).map((unit) => [unit.code, unit]),
  ).values()) {
    const spec: Spec = { key: name, kind: "commune", name };
    const place = await replay.step(`${id}/found/2025/${name}`, instantAt(known, "09:00"), (as) =>
      foundPlace(as, operator, {
        kind: "commune",
        name,
        code,
        place: bare(name),
        from: twoLevels,
        parent: under.tenant,
        resolution,
        cast: castFor(stage, `${id}/2025`, spec),
      }),
    );
    stage.timeline.take(place.tenant);
    made.set(code, place);
  }
  const heirs = (into: readonly CommuneUnit[]): TenantId[] => into.flatMap(({ code }) => made.get(code)?.tenant ?? []);
  const end = (place: Place, to: readonly TenantId[], kind: "merge" | "abolish") =>
    replay.step(`${id}/end/${place.name}`, instantAt(known, "15:00"), async (as) => {
      await as(operator).call(changeEdge, {
        params: { tenant: place.tenant },
        body: { from: twoLevels, resolution, ends: true, lineage: [...new Set(to)].map((one) => ({ to: one, kind })) },
      });
    });
  for (const { place, into } of communes) await end(place, heirs(into), "merge");
  const all = [...made.values()].map(({ tenant }) => tenant);
  for (const place of districts) await end(place, all, "abolish");
  if (province) await end(province, [under.tenant], "merge");
  await until(stage, twoLevels);
  return [...made.values()];
};
