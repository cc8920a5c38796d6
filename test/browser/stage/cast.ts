import type { Role } from "@thidua/domain";
import type { DemoAccount, Founding } from "@thidua/local";

const office: Role[] = ["standingOffice", "clerk", "tenantAdmin"];
const chair: Role[] = ["authority"];

/** The authorities of the story, and one that must see nothing of it. */
export const places: Founding[] = [
  {
    tenant: "QVANGN1NH000",
    kind: "province",
    name: "tỉnh Quảng Ninh",
    members: [{ login: "province", name: "Bùi Thị Hồng Vân", roles: office }],
  },
  {
    tenant: "M0NGCA1C1TY0",
    kind: "district",
    name: "thành phố Móng Cái",
    parent: "QVANGN1NH000",
    members: [
      { login: "city", name: "Đỗ Văn Huỳnh", roles: office },
      { login: "city-chair", name: "Trần Quốc Việt", roles: chair },
    ],
  },
  {
    tenant: "HA1H0AWARD00",
    kind: "commune",
    name: "phường Hải Hòa",
    parent: "M0NGCA1C1TY0",
    members: [
      { login: "ward", name: "Lê Thị Ngọc Ánh", roles: office },
      { login: "ward-chair", name: "Phạm Minh Đức", roles: chair },
      { login: "justice", name: "Vũ Thùy Linh", roles: ["appraiser"] },
      { login: "kp1", name: "Hoàng Văn Sửu", roles: ["unitFocal"] },
      { login: "kp2", name: "Nguyễn Thị Hằng", roles: ["unitFocal"] },
      { login: "kp3", name: "Tằng A Sáng", roles: ["unitFocal"] },
    ],
  },
  {
    tenant: "TRANPHVWARD0",
    kind: "commune",
    name: "phường Trần Phú",
    parent: "M0NGCA1C1TY0",
    members: [{ login: "neighbour", name: "Vũ Quốc Bảo", roles: office }],
  },
];

/** Whoever runs the platform, as every installation starts with one. */
const operator: DemoAccount = {
  sub: "nen-tang",
  name: "Quản trị nền tảng",
  place: "Nền tảng Thi Đua",
  roles: ["operator"],
};

/** The same people as the sign-in page lists them. */
export const accounts: DemoAccount[] = [
  operator,
  ...places.flatMap(({ name, members }) =>
    members.map((member) => ({ sub: member.login, name: member.name, place: name, roles: member.roles })),
  ),
];
