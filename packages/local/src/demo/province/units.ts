import type { Region } from "../people/names.ts";

/** Clusters in which communes are compared. */
export const clusters = { urban: "Đô thị", plain: "Đồng bằng", upland: "Miền núi", islands: "Hải đảo" } as const;
export type Cluster = keyof typeof clusters;

const upland = [
  "xã Khánh Vĩnh",
  "xã Trung Khánh Vĩnh",
  "xã Bắc Khánh Vĩnh",
  "xã Tây Khánh Vĩnh",
  "xã Nam Khánh Vĩnh",
  "xã Khánh Sơn",
  "xã Tây Khánh Sơn",
  "xã Đông Khánh Sơn",
  "xã Bác Ái",
  "xã Bác Ái Tây",
  "xã Bác Ái Đông",
  "xã Ninh Sơn",
  "xã Lâm Sơn",
  "xã Mỹ Sơn",
  "xã Anh Dũng",
  "xã Phước Hà",
];
const cham = ["xã Ninh Phước", "xã Phước Hậu", "xã Phước Hữu", "xã Thuận Nam", "xã Xuân Hải", "xã Phước Dinh"];

/** The cluster of a commune of Khánh Hòa; our own division, for illustration. */
export const clusterOf = (name: string): Cluster => {
  if (name.startsWith("phường ")) return "urban";
  if (name.startsWith("đặc khu ")) return "islands";
  return upland.includes(name) ? "upland" : "plain";
};

export const regionOf = (name: string): Region => {
  if (clusterOf(name) === "upland") return "raglai";
  return cham.includes(name) ? "cham" : "kinh";
};

/** Departments: short symbol as documents bear it, and whether there was one of that name before the mergers of 2025. */
export const departments = [
  { name: "Sở Nội vụ", symbol: "SNV", before: true },
  { name: "Sở Tư pháp", symbol: "STP", before: true },
  { name: "Sở Tài chính", symbol: "STC", before: true },
  { name: "Sở Công Thương", symbol: "SCT", before: true },
  { name: "Sở Y tế", symbol: "SYT", before: true },
  { name: "Sở Giáo dục và Đào tạo", symbol: "SGDĐT", before: true },
  { name: "Thanh tra tỉnh", symbol: "TTT", before: true },
  { name: "Văn phòng Ủy ban nhân dân tỉnh", symbol: "VPUBND", before: true },
  { name: "Sở Xây dựng", symbol: "SXD", before: false },
  { name: "Sở Nông nghiệp và Môi trường", symbol: "SNNMT", before: false },
  { name: "Sở Khoa học và Công nghệ", symbol: "SKHCN", before: false },
  { name: "Sở Văn hóa, Thể thao và Du lịch", symbol: "SVHTTDL", before: false },
  { name: "Sở Dân tộc và Tôn giáo", symbol: "SDTTG", before: false },
  { name: "Sở Ngoại vụ", symbol: "SNgV", before: false },
] as const;

/** Districts until 30/6/2025 (the former province of Khánh Hòa only). */
export const districts = [
  "thành phố Nha Trang",
  "thành phố Cam Ranh",
  "thị xã Ninh Hòa",
  "huyện Vạn Ninh",
  "huyện Diên Khánh",
  "huyện Cam Lâm",
  "huyện Khánh Vĩnh",
  "huyện Khánh Sơn",
  "huyện Trường Sa",
] as const;

/** Offices of the province that appraise, by the function they hold, and who stands in for them. */
export const offices = [
  { key: "par", name: "Phòng Cải cách hành chính, Sở Nội vụ", functions: ["standingOffice", "parFocal"] },
  { key: "justice", name: "Phòng Kiểm tra văn bản, Sở Tư pháp", functions: ["justice"] },
  { key: "finance", name: "Phòng Ngân sách, Sở Tài chính", functions: ["finance"] },
  { key: "digital", name: "Phòng Chuyển đổi số, Sở Khoa học và Công nghệ", functions: ["digital"] },
  {
    key: "control",
    name: "Phòng Kiểm soát thủ tục hành chính, Văn phòng Ủy ban nhân dân tỉnh",
    functions: ["oneStop"],
  },
] as const;

/** Agencies of ministries that take part without being ranked. */
export const centralAgencies = [
  "Thuế tỉnh",
  "Bảo hiểm xã hội tỉnh",
  "Thống kê tỉnh",
  "Kho bạc Nhà nước khu vực",
  "Hải quan khu vực",
] as const;
