import type { OfficeFunction, UnitKind } from "@thidua/domain";

/** A unit of the ward; `own` is one whose focal point signs in, the others hand in paper. */
export type WardUnit = { key: string; name: string; kind: UnitKind; group: string; own: boolean };

const groups = {
  office: "Phòng, trung tâm thuộc phường",
  publicService: "Trường học",
  neighbourhood: "Khu phố",
  party: "Cơ quan Đảng",
  mass: "Mặt trận, đoàn thể",
} as const;

const offices: readonly [string, string][] = [
  ["vanPhong", "Văn phòng HĐND và UBND phường"],
  ["vanHoa", "Phòng Văn hóa - Xã hội"],
  ["kinhTe", "Phòng Kinh tế, Hạ tầng và Đô thị"],
  ["motCua", "Trung tâm Phục vụ hành chính công"],
];
const schools = [
  "Trường Mầm non Hướng Dương",
  "Trường Mầm non Sao Biển",
  "Trường Mầm non Vành Khuyên",
  "Trường Tiểu học Bến Chợ",
  "Trường Tiểu học Đồng Xanh",
  "Trường Tiểu học Hàng Dương",
  "Trường Tiểu học Xóm Biển",
  "Trường Trung học cơ sở Cầu Mới",
  "Trường Trung học cơ sở Đá Bạc",
  "Trường Trung học cơ sở Hải Âu",
  "Trường Trung học cơ sở Yên Bình",
];
const party = ["Văn phòng Đảng ủy", "Ban Xây dựng Đảng", "Cơ quan Ủy ban Kiểm tra Đảng ủy"];
const mass = [
  "Ủy ban Mặt trận Tổ quốc Việt Nam phường",
  "Hội Liên hiệp Phụ nữ phường",
  "Đoàn Thanh niên phường",
  "Hội Nông dân phường",
  "Hội Cựu chiến binh phường",
  "Công đoàn phường",
];

const unit = (kind: keyof typeof groups, key: string, name: string, own = true): WardUnit => ({
  key,
  name,
  kind,
  group: groups[kind],
  own,
});

/** Four offices, eleven schools (their names invented), twenty neighbourhoods, Party and mass bodies. */
export const wardUnits: readonly WardUnit[] = [
  ...offices.map(([key, name]) => unit("office", key, name)),
  ...schools.map((name, at) => unit("publicService", `school${at + 1}`, name)),
  ...Array.from({ length: 20 }, (_, at) => unit("neighbourhood", `kp${at + 1}`, `Khu phố ${at + 1}`, at < 6)),
  ...party.map((name, at) => unit("party", `party${at + 1}`, name)),
  ...mass.map((name, at) => unit("mass", `mass${at + 1}`, name)),
];

/** Who holds which function in the ward, and who stands in where that office is judged itself. */
export const wardFunctions: readonly { function: OfficeFunction; unit: string; title: string; substitute?: string }[] =
  [
    { function: "standingOffice", unit: "vanHoa", title: "Phòng Văn hóa - Xã hội", substitute: "vanPhong" },
    { function: "parFocal", unit: "vanPhong", title: "Văn phòng HĐND và UBND", substitute: "vanHoa" },
    { function: "oneStop", unit: "motCua", title: "Trung tâm Phục vụ hành chính công", substitute: "vanPhong" },
    { function: "finance", unit: "kinhTe", title: "Phòng Kinh tế, Hạ tầng và Đô thị", substitute: "vanPhong" },
    { function: "culture", unit: "vanHoa", title: "Phòng Văn hóa - Xã hội" },
  ];

/** Its head fills the sheet in on a phone and has come half way. */
export const halfFilled = "kp3";
/** Registered, nothing typed yet. */
export const notBegun = ["kp19", "kp20", "school11"];
/** One criterion came back to it. */
export const oneBack = "school4";
