import { clean, compareVi, notFound } from "@thidua/domain";
import { placeKey, provinceKey } from "./place-key.ts";
import { readSource, type Source, type SourceMapping } from "./source.ts";

export type CommuneKind = "xã" | "phường" | "thị trấn" | "đặc khu";

/** A commune-level unit since 01/7/2025, named as documents write it: `phường Nha Trang`. */
export type CommuneUnit = { code: string; name: string; kind: CommuneKind; province: string };

/** A commune-level unit until 30/6/2025, in the district it had, and what continues it. */
export type FormerUnit = {
  code: string;
  name: string;
  kind: CommuneKind;
  district: string;
  province: string;
  into: CommuneUnit[];
};

export type Catalogue = {
  /** The 34 provinces and cities, as documents write them. */
  provinces: string[];
  /** Units of a province in Vietnamese order, kinds apart; the province in any spelling. A `Failure` if there is none. */
  unitsOf: (province: string) => CommuneUnit[];
  /** Former units of a district of a former province. */
  formerUnitsOf: (district: string, province: string) => FormerUnit[];
  /** What of the source had to be mended, for the record. */
  mended: { codesUnknown: number; codesOfAnother: number; withoutFormer: string[] };
};

const kinds: CommuneKind[] = ["phường", "xã", "thị trấn", "đặc khu"];

const named = (text: string): { name: string; kind: CommuneKind } => {
  const name = clean(text);
  const kind = kinds.find((it) => name.toLocaleLowerCase("vi").startsWith(`${it} `));
  if (!kind) throw new Error(`“${name}” doesn't say what kind of unit it is`);
  return { kind, name: `${kind}${name.slice(kind.length)}` };
};

const lowered = (text: string): string => clean(text).replace(/^./u, (first) => first.toLocaleLowerCase("vi"));

const provinceName = ({ name, place_type }: Source["provinces"][number]): string =>
  place_type === "Tỉnh" ? `tỉnh ${clean(name)}` : lowered(name);

const byKind = <T extends { kind: CommuneKind; name: string }>(a: T, b: T): number =>
  kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compareVi(a.name, b.name);

type Named = SourceMapping & { old_ward_name: string; old_district_name: string; old_province_name: string };
const isNamed = (row: SourceMapping): row is Named =>
  row.old_ward_name !== null && row.old_district_name !== null && row.old_province_name !== null;

/** Joins old units to new by name and province: the source's codes point beside 453 times, its names never. */
export const catalogueFrom = ({ provinces, wards, mappings }: Source): Catalogue => {
  const names = new Map(provinces.map((it) => [it.province_code, provinceName(it)]));
  const units = wards.map(({ ward_code: code, name, province_code }): CommuneUnit => {
    const province = names.get(province_code);
    if (province === undefined) throw new Error(`${name} lies in no province`);
    return { code, ...named(name), province };
  });
  const byProvince = Object.groupBy(units, ({ province }) => provinceKey(province));
  const keyOf = (province: string, name: string) => `${provinceKey(province)}|${placeKey(name)}`;
  const byName = new Map(units.map((unit) => [keyOf(unit.province, unit.name), unit]));
  const codes = new Set(units.map(({ code }) => code));
  const mended: Catalogue["mended"] = { codesUnknown: 0, codesOfAnother: 0, withoutFormer: [] };
  const reached = new Set<string>();
  const former = new Map<string, FormerUnit>();
  for (const row of mappings) {
    const unit = byName.get(keyOf(row.new_province_name, row.new_ward_name));
    if (!unit) throw new Error(`${row.new_ward_name}, ${row.new_province_name}: no such unit`);
    reached.add(unit.code);
    if (row.new_ward_code === null || !codes.has(row.new_ward_code)) mended.codesUnknown++;
    else if (row.new_ward_code !== unit.code) mended.codesOfAnother++;
    if (!isNamed(row)) continue;
    const province = lowered(row.old_province_name);
    const district = lowered(row.old_district_name);
    const key = `${keyOf(province, row.old_ward_name)}|${placeKey(district)}`;
    const known = former.get(key);
    if (known) {
      if (!known.into.includes(unit)) known.into.push(unit);
    } else {
      former.set(key, {
        code: row.old_ward_code ?? "",
        ...named(row.old_ward_name),
        district,
        province,
        into: [unit],
      });
    }
  }
  mended.withoutFormer = units.filter(({ code }) => !reached.has(code)).map(({ name }) => name);
  return {
    provinces: [...names.values()],
    mended,
    unitsOf(province) {
      const found = byProvince[provinceKey(province)];
      if (!found) {
        throw notFound(
          `Danh mục không có tỉnh, thành phố “${province}”.`,
          `The catalogue has no province or city “${province}”.`,
        );
      }
      return found.toSorted(byKind);
    },
    formerUnitsOf: (district, province) =>
      [...former.values()]
        .filter(
          (unit) =>
            placeKey(unit.district) === placeKey(district) && provinceKey(unit.province) === provinceKey(province),
        )
        .toSorted(byKind),
  };
};

export const openCatalogue = async (): Promise<Catalogue> => catalogueFrom(await readSource());
