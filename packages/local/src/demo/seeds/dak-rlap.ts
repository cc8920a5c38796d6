import { addDays, Day } from "@thidua/domain";
import type { Stage } from "../stage.ts";
import type { Told } from "../told.ts";
import { enterCrew, playChildren, playCrew, publishOwn, type Member } from "./crew.ts";
import { adopt, beginSeedYear, issueSeed } from "./issue.ts";
import { seedTold } from "./told.ts";
import { foundTree, heirsOf, placesOf, reorganise, type Spec } from "./tree.ts";

const id = "s0";
const day = (text: string): Day => Day.parse(text);
const district = "huyện Đắk R'Lấp";

const communes = [
  "thị trấn Kiến Đức",
  "xã Kiến Thành",
  "xã Nghĩa Thắng",
  "xã Đạo Nghĩa",
  "xã Đắk Wer",
  "xã Nhân Cơ",
  "xã Nhân Đạo",
  "xã Quảng Tín",
  "xã Đắk Sin",
  "xã Hưng Bình",
  "xã Đắk Ru",
];

const specs: readonly Spec[] = [
  { key: "lamDong", kind: "province", name: "tỉnh Lâm Đồng" },
  { key: "province", kind: "province", name: "tỉnh Đắk Nông", region: "highland" },
  { key: "district", kind: "district", name: district, parent: "province", region: "highland" },
  ...communes.map((name): Spec => ({ key: name, kind: "commune", name, parent: "district", region: "highland" })),
];

const collective = { is: "unit", subjectKind: "collective", kind: "office" } as const;
const members: readonly Member[] = [
  { ...collective, key: "noiVu", name: "Phòng Nội vụ", progress: "appraised" },
  { ...collective, key: "taiChinh", name: "Phòng Tài chính - Kế hoạch", progress: "appraised" },
  { ...collective, key: "vanHoa", name: "Phòng Văn hóa và Thông tin", progress: "submitted" },
  {
    key: "caNhan",
    is: "person",
    name: "H’Yuôn Bkrông",
    category: "civilServant",
    of: "noiVu",
    subjectKind: "individual",
    progress: "appraised",
  },
];

const themes = [
  [2023, "Nâng cao chất lượng bộ phận một cửa các cấp"],
  [2024, "Đẩy mạnh dịch vụ công trực tuyến"],
  [2025, "Hoàn thành các chỉ tiêu cải cách hành chính của giai đoạn"],
] as const;

/** Đắk Nông, Đắk R'Lấp and its eleven communes: a campaign of four years whose owner ends before it does. */
export const playDakRlap = async (stage: Stage): Promise<Told> => {
  const tree = await foundTree(stage, id, day("2022-01-05"), specs);
  const place = placesOf(tree);
  const owner = place("district");
  const issued = await issueSeed(stage, id, owner, {
    file: "s0-dak-rlap-2022-2025.yaml",
    number: "31",
    symbol: "KH-UBND",
    date: day("2022-02-15"),
    signer: { name: "Nguyễn Quang Tứ", title: "Chủ tịch" },
  });
  await beginSeedYear(stage, id, owner, issued.campaign, {
    year: 2022,
    theme: "Phát động phong trào, nâng cao trách nhiệm người đứng đầu",
    on: day("2022-02-21"),
  });
  const launching = communes.slice(0, 5).map(place);
  for (const [at, one] of launching.entries())
    await adopt(stage, id, one, issued.campaign, {
      title: `Đẩy mạnh công tác cải cách hành chính trên địa bàn ${one.name} giai đoạn 2022 - 2025`,
      number: String(12 + 3 * at),
      symbol: "KH-UBND",
      date: addDays(day("2022-03-07"), 4 * at),
    });
  const own = { stage, id, place: owner, ...issued, year: 2022 };
  const entered = await enterCrew(own, day("2022-04-11"), members);
  const children = launching.map((one, at) => ({ place: one, subjectKind: "collective", appraised: at < 4 }));
  await playChildren(own, children, { registered: day("2022-04-20"), submitted: day("2022-11-25") });
  await playCrew(own, entered, day("2022-12-12"));
  await publishOwn(own, day("2023-01-10"), "41/QĐ-UBND");
  for (const [year, theme] of themes)
    await beginSeedYear(stage, id, owner, issued.campaign, { year, theme, on: day(`${year}-02-06`) });
  const all = communes.map(place);
  const present = await reorganise(stage, id, {
    under: place("lamDong"),
    communes: heirsOf(stage.catalogue, all, district, "tỉnh Đắk Nông"),
    districts: [owner],
    province: place("province"),
  });
  return seedTold({
    section: "Đắk Nông: huyện Đắk R'Lấp 2022 - 2025 (dữ liệu minh họa)",
    now: [place("lamDong"), ...present],
    then: [place("province"), owner, ...all],
    until: "đến 30/6/2025",
  });
};
