import type { Dice } from "../replay/seeded.ts";

/** Where somebody comes from decides how they may be called. */
export type Region = "kinh" | "raglai" | "cham" | "highland";

const families = [
  ["Nguyễn", 30],
  ["Trần", 12],
  ["Lê", 10],
  ["Phạm", 7],
  ["Hoàng", 4],
  ["Huỳnh", 5],
  ["Phan", 5],
  ["Vũ", 3],
  ["Võ", 5],
  ["Đặng", 3],
  ["Bùi", 3],
  ["Đỗ", 3],
  ["Hồ", 3],
  ["Ngô", 3],
  ["Dương", 2],
  ["Lý", 2],
  ["Đinh", 2],
  ["Mai", 2],
  ["Trịnh", 2],
  ["Lương", 2],
  ["Tạ", 1],
  ["Quách", 1],
  ["Thái", 1],
  ["Lữ", 1],
  ["Tôn Thất", 1],
  ["Nguyễn Khoa", 1],
] as const;

const women = {
  middle: [
    "Thị",
    "Thị Ngọc",
    "Thị Bích",
    "Thị Kim",
    "Thị Mỹ",
    "Thúy",
    "Thị Thu",
    "Khánh",
    "Thị Hồng",
    "Diệu",
    "Ái",
    "",
  ],
  given: [
    "Hằng",
    "Hạnh",
    "Nga",
    "Thảo",
    "Thủy",
    "Thúy",
    "Ánh",
    "Vân",
    "Yến",
    "Nguyệt",
    "Phượng",
    "Quỳnh",
    "Huệ",
    "Lệ",
    "Mận",
    "Nhã",
    "Uyên",
    "Duyên",
    "Hường",
    "Tuyết",
    "Trâm",
    "Ngân",
    "Lài",
    "Bưởi",
    "Sương",
    "Hiền",
    "Thắm",
    "Diễm",
    "Loan",
    "Cẩm Tú",
    "Như Ý",
    "Mỹ Lệ",
  ],
} as const;
const men = {
  middle: ["Văn", "Hữu", "Đức", "Quốc", "Minh", "Thành", "Công", "Ngọc", "Đình", "Xuân", "Trọng", "Bá", "Thế", ""],
  given: [
    "Hùng",
    "Dũng",
    "Thắng",
    "Lợi",
    "Phước",
    "Tuấn",
    "Khải",
    "Vỹ",
    "Thịnh",
    "Hải",
    "Sơn",
    "Lâm",
    "Đạt",
    "Tiến",
    "Trường",
    "Hiếu",
    "Nghĩa",
    "Tín",
    "Quý",
    "Bảy",
    "Tường",
    "Vũ",
    "Kỳ",
    "Đệ",
    "Luận",
    "Thuận",
    "Chiến",
    "Nhật",
    "Khoa",
    "Nguyên Giáp",
    "Hoàng Anh",
    "Gia Bảo",
  ],
} as const;

const peoples = {
  raglai: {
    families: ["Mấu", "Cao", "Bo Bo", "Tro", "Chamaléa", "Pinăng", "Katơr", "Tạin", "Chamaliaq"],
    women: ["Thị Hiền", "Thị Bé", "Thị Nhung", "Thị Lực", "Thị Đào", "Thị Mến"],
    men: ["Văn Tiếp", "Xuân Lực", "Ngọc Ẩn", "Văn Thiệp", "Thái Bình", "Dũng"],
  },
  cham: {
    families: ["Đàng", "Báo", "Thiên", "Quảng", "Lưu", "Từ Công", "Hán", "Đạo", "Thành"],
    women: ["Thị Kim Phấn", "Thị Lịch", "Nữ Hoàng Uyên", "Thị Mỹ Hạnh"],
    men: ["Năng Hòa", "Văn Trinh", "Đại Tuyên", "Quang Thắng", "Minh Thường"],
  },
  highland: {
    families: ["Điểu", "K’", "H’", "Y", "Thị"],
    women: ["Vi Êban", "Duyên Niê", "Yuôn Bkrông"],
    men: ["Xuân Hùng", "Khiêm Niê", "Brêu"],
  },
} as const;

const weighted = (dice: Dice): string => {
  let at = dice.roll() * families.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of families) {
    at -= weight;
    if (at < 0) return name;
  }
  return families[0][0];
};

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(" ");

const highlander = (dice: Dice, woman: boolean): string => {
  if (woman) return dice.pick([`H’${dice.pick(peoples.highland.women)}`, `Thị ${dice.pick(["Prang", "Mai", "Ai"])}`]);
  return dice.pick([
    `Điểu ${dice.pick(peoples.highland.men)}`,
    `K’${dice.pick(["Brêu", "Tiêng", "Sang"])}`,
    `Y ${dice.pick(["Khiêm Niê", "Thịnh Byă"])}`,
  ]);
};

const local = (dice: Dice, region: "raglai" | "cham", woman: boolean): string => {
  const names = peoples[region];
  return joined(dice.pick(names.families), dice.pick(woman ? names.women : names.men));
};

/** An invented name: all six tones, double names, and names of those who live there. */
export const personName = (dice: Dice, region: Region = "kinh"): string => {
  const woman = dice.roll() < 0.52;
  if (region !== "kinh" && dice.roll() < 0.6)
    return region === "highland" ? highlander(dice, woman) : local(dice, region, woman);
  const { middle, given } = woman ? women : men;
  return joined(weighted(dice), dice.pick(middle), dice.pick(given));
};
