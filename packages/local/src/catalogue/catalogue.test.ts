import { beforeAll, describe, expect, it } from "vitest";
import { catalogueFrom, openCatalogue, placeKey, type Catalogue } from "./index.ts";
import { readSource } from "./source.ts";

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await openCatalogue();
});

describe("the catalogue of units", () => {
  it("knows 34 provinces with 3,321 units: 687 phường, 2,621 xã, 13 đặc khu", () => {
    const units = catalogue.provinces.flatMap((province) => catalogue.unitsOf(province));
    const of = (kind: string) => units.filter((unit) => unit.kind === kind).length;
    expect(catalogue.provinces).toHaveLength(34);
    expect([units.length, of("phường"), of("xã"), of("đặc khu")]).toEqual([3321, 687, 2621, 13]);
  });

  it("gives Khánh Hòa its 16 phường, 48 xã and one đặc khu, however the province is spelt", () => {
    for (const spelt of ["tỉnh Khánh Hòa", "Khánh Hoà", "KHÁNH HÒA"]) {
      const units = catalogue.unitsOf(spelt);
      expect(units.filter(({ kind }) => kind === "phường")).toHaveLength(16);
      expect(units.filter(({ kind }) => kind === "xã")).toHaveLength(48);
      expect(units.filter(({ kind }) => kind === "đặc khu").map(({ name }) => name)).toEqual(["đặc khu Trường Sa"]);
    }
  });

  it("says so where there is no such province", () => {
    expect(() => catalogue.unitsOf("tỉnh Hải Hòa")).toThrow(/no province/);
  });

  it("keeps names unique within a province although eight pairs differ by a mark only", () => {
    for (const province of catalogue.provinces) {
      const names = catalogue.unitsOf(province).map(({ name }) => placeKey(name));
      expect(new Set(names).size).toBe(names.length);
    }
    expect(placeKey("Xã Sơn Hà")).not.toBe(placeKey("xã Sơn Hạ"));
  });

  it("knows what stood before: five of Móng Cái's units became phường Móng Cái 1, Đắk R'Lấp's went to Lâm Đồng", () => {
    const city = catalogue.formerUnitsOf("Thành phố Móng Cái", "Tỉnh Quảng Ninh");
    const first = city.filter(({ into }) => into.some(({ name }) => name === "phường Móng Cái 1"));
    expect(first.map(({ name }) => placeKey(name))).toEqual(
      expect.arrayContaining(
        ["phường Hải Hòa", "phường Trần Phú", "phường Bình Ngọc", "phường Trà Cổ", "xã Hải Xuân"].map(placeKey),
      ),
    );
    const district = catalogue.formerUnitsOf("huyện Đắk R’Lấp", "Đắk Nông");
    expect(district).toHaveLength(11);
    expect(new Set(district.flatMap(({ into }) => into.map(({ province }) => province)))).toEqual(
      new Set(["tỉnh Lâm Đồng"]),
    );
  });

  it("joins by name where the source's codes lead astray, and tells what it mended", () => {
    expect(catalogue.mended).toEqual({ codesUnknown: 431, codesOfAnother: 22, withoutFormer: ["xã Ia Mơ"] });
  });

  it("refuses a source that names a unit it doesn't list", async () => {
    const source = await readSource();
    const [first, ...rest] = source.mappings;
    if (!first) throw new Error("the source has no mapping");
    const broken = { ...source, mappings: [{ ...first, new_ward_name: "Xã Không Có" }, ...rest] };
    expect(() => catalogueFrom(broken)).toThrow(/no such unit/);
  });
});
