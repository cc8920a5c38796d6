import { accountsOf } from "../accounts.ts";
import { loginOf, type Place } from "../acts/places.ts";
import type { Figure, Situation, Told } from "../told.ts";
import { fallen, notIndexed, tied } from "./entrants.ts";
import { launches, parts, submits } from "./now.ts";
import type { Past } from "./past.ts";
import { centralAgencies, clusters, departments } from "./units.ts";

const section = "Tỉnh Khánh Hòa năm 2026 (dữ liệu minh họa)";

const figure = (id: string, value: number, vi: string, en: string): Figure => ({ id, value, label: { vi, en } });

const figuresOf = ({ communes }: Past): Figure[] => {
  const count = (test: (place: Place) => boolean) => communes.filter(test).length;
  return [
    figure("communes", communes.length, "Xã, phường, đặc khu", "Communes, wards and the special zone"),
    figure(
      "wards",
      count(({ name }) => name.startsWith("phường")),
      "Phường",
      "Wards",
    ),
    figure(
      "rural",
      count(({ name }) => name.startsWith("xã")),
      "Xã",
      "Rural communes",
    ),
    figure(
      "islands",
      count(({ group }) => group === clusters.islands),
      "Đặc khu",
      "Special zones",
    ),
    figure("departments", departments.length, "Sở, ban, ngành", "Departments"),
    figure("central", centralAgencies.length, "Cơ quan trung ương, không xếp hạng", "Central agencies, unranked"),
    figure(
      "launched",
      count(launches),
      "Xã, phường, đặc khu đã ban hành kế hoạch năm 2026",
      "Communes that issued a plan",
    ),
    figure(
      "submitted",
      count((place) => submits(place) && place.name !== parts.returned),
      "Xã, phường, đặc khu đã nộp tự đánh giá",
      "Communes that submitted",
    ),
    figure("stalled", parts.stalled.length, "Đã phát động, từ đó chưa làm gì", "Launched, and nothing since"),
    figure("returned", 1, "Phiếu trả lại để hoàn thiện", "Sheets returned"),
    figure("late", parts.late.length, "Ban hành kế hoạch chậm hạn", "Plans issued late"),
    figure("publishedYears", 3, "Năm đã công bố kết quả", "Years with a published result"),
  ];
};

const situationsOf = ({ province, running, communes, former }: Past): Situation[] => {
  const officer = loginOf(province);
  const year = `/phong-trao/${running.campaign}/nam/2026`;
  const table = `/ket-qua/${running.campaign}/2026`;
  const of = (name: string): string => communes.find((place) => place.name === name)?.tenant ?? "";
  const at = (id: string, path: string, vi: [string, string], en: [string, string]): Situation => ({
    id,
    present: true,
    account: officer,
    path,
    label: { vi: vi[0], en: en[0] },
    cause: { vi: vi[1], en: en[1] },
  });
  return [
    at(
      "fall",
      `${year}/phieu/${of(fallen)}`,
      [
        `${fallen} giảm 9 bậc, từ 4/16 xuống 13/16`,
        "Chậm báo cáo (tiêu chí 3), số hóa hồ sơ (tiêu chí 11) và thanh toán trực tuyến (tiêu chí 12) giảm so với năm 2025; số hóa còn bị thẩm định thấp hơn khai.",
      ],
      [
        `${fallen} fell nine places, from 4 to 13 of 16`,
        "Late reports (criterion 3), fewer digitised files (11) and online payments (12) than in 2025; digitisation was appraised below the claim.",
      ],
    ),
    at(
      "tie",
      table,
      [`${tied[0]} và ${tied[1]} đồng hạng 5`, "Hai phường có cùng tỷ lệ ở mọi tiêu chí; hạng tiếp theo là 7."],
      [`${tied[0]} and ${tied[1]} share rank 5`, "The two have the same shares throughout; the next rank is 7."],
    ),
    at(
      "gateNotApplicable",
      `${year}/phieu/${of(notIndexed)}`,
      [
        `${notIndexed}: điều kiện về Chỉ số CCHC năm 2025 không áp dụng`,
        "Năm 2025 không xác định chỉ số cho đặc khu; Sở Nội vụ đã ghi nhận kèm căn cứ.",
      ],
      [
        `${notIndexed}: the condition on the index of 2025 doesn't apply`,
        "No index was worked out for it in 2025; recorded with its source.",
      ],
    ),
    at(
      "stalled",
      `/phong-trao/${running.campaign}/nam/2026/tien-do`,
      [
        `${parts.stalled.join(", ")}: đã phát động, từ đó chưa làm gì`,
        "Ban hành kế hoạch và đăng ký trong tháng 3, chưa nhập tiêu chí nào.",
      ],
      [
        `${parts.stalled.length} launched and did nothing since`,
        "Plan and registration in March, not one criterion entered.",
      ],
    ),
    at(
      "returned",
      `${year}/phieu/${of(parts.returned)}`,
      [`${parts.returned}: phiếu trả lại để hoàn thiện`, "Số hồ sơ số hóa khai vượt số hồ sơ đã giải quyết."],
      [`${parts.returned}: sheet returned`, "More files digitised than were handled, as declared."],
    ),
    at(
      "late",
      `/phong-trao/${running.campaign}/cap-duoi`,
      [`${parts.late.join(", ")}: ban hành kế hoạch sau ngày 31/3/2026`, "Ngày ban hành trên văn bản là tháng 4/2026."],
      [`${parts.late.length} plans issued after 31/3/2026`, "The papers bear days of April 2026."],
    ),
    at(
      "declined",
      `/phong-trao/${running.campaign}/cap-duoi`,
      [`${parts.declined}: báo không triển khai riêng, có lý do`, "Lồng ghép vào phong trào xây dựng nông thôn mới."],
      [`${parts.declined} declined, with a reason`, "Carried out within another movement."],
    ),
    at(
      "history",
      `/phong-trao/${former.campaign}`,
      [
        "Ba năm đã công bố: 2023, 2024 theo cấp huyện; 2025 theo hai cấp",
        "Các huyện kết thúc ngày 30/6/2025 theo nghị quyết; kết quả cũ giữ tên cũ.",
      ],
      [
        "Three published years: 2023 and 2024 with districts, 2025 with two levels",
        "Districts ended on 30/6/2025; their results keep their names.",
      ],
    ),
    {
      id: "contested",
      present: false,
      label: { vi: "Một đơn vị kiến nghị về một số liệu", en: "One unit contests a figure" },
      reason: {
        vi: "Sản phẩm chưa có kênh kiến nghị (đề nghị xem xét lại), nên tình huống này không được dựng.",
        en: "The product has no channel for contesting a result yet, so this isn't drawn.",
      },
    },
    {
      id: "bands",
      present: false,
      label: { vi: "Xếp loại (Tốt, Khá…) theo thang của tỉnh", en: "Bands by the province's own scale" },
      reason: {
        vi: "Chưa có nơi để đơn vị đặt thang xếp loại, nên kết quả hiện tỷ lệ và thứ hạng, không có loại.",
        en: "There is no place yet where a tenant sets its bands, so results show shares and ranks only.",
      },
    },
  ];
};

/** What the province shows, and who may look. */
export const provinceTold = (past: Past): Told => ({
  accounts: [
    ...accountsOf(past.province, { section, note: "cấp tỉnh", featured: "officer" }),
    ...past.departments.flatMap((place) => accountsOf(place, { section, note: "tỉnh Khánh Hòa" })),
    ...past.communes.flatMap((place) => accountsOf(place, { section, note: "tỉnh Khánh Hòa" })),
  ],
  figures: figuresOf(past),
  situations: situationsOf(past),
});
