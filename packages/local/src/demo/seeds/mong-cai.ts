import { Day } from "@thidua/domain";
import { linkToAbove } from "../acts/launch.ts";
import { loginOf } from "../acts/places.ts";
import { instantAt } from "../replay/timelines.ts";
import { until, type Stage } from "../stage.ts";
import { enterCrew, playChildren, playCrew, publishOwn, type Member, type OwnYear } from "./crew.ts";
import { adopt, finishSeed, issueSeed } from "./issue.ts";
import type { Told } from "../told.ts";
import { seedTold } from "./told.ts";
import { foundTree, heirsOf, placesOf, reorganise, type Spec } from "./tree.ts";

const id = "s4";
const day = (text: string): Day => Day.parse(text);

const specs: readonly Spec[] = [
  { key: "province", kind: "province", name: "tỉnh Quảng Ninh" },
  { key: "city", kind: "district", name: "thành phố Móng Cái", parent: "province" },
  { key: "haiHoa", kind: "commune", name: "phường Hải Hòa", parent: "city" },
  { key: "tranPhu", kind: "commune", name: "phường Trần Phú", parent: "city" },
  { key: "binhNgoc", kind: "commune", name: "phường Bình Ngọc", parent: "city" },
  { key: "traCo", kind: "commune", name: "phường Trà Cổ", parent: "city" },
  { key: "haiXuan", kind: "commune", name: "xã Hải Xuân", parent: "city" },
];

const members: readonly Member[] = [
  {
    key: "kp1",
    is: "unit",
    name: "Khu phố 1",
    kind: "neighbourhood",
    subjectKind: "collective",
    progress: "appraised",
  },
  {
    key: "kp2",
    is: "unit",
    name: "Khu phố 2",
    kind: "neighbourhood",
    subjectKind: "collective",
    progress: "appraised",
  },
  {
    key: "kp3",
    is: "unit",
    name: "Khu phố 3",
    kind: "neighbourhood",
    subjectKind: "collective",
    progress: "appraised",
  },
  {
    key: "vp",
    is: "unit",
    name: "Văn phòng - Thống kê",
    kind: "office",
    subjectKind: "collective",
    progress: "appraised",
  },
  {
    key: "truong",
    is: "unit",
    name: "Trường Tiểu học Hải Hòa",
    kind: "publicService",
    subjectKind: "collective",
    progress: "appraised",
  },
  {
    key: "dang",
    is: "unit",
    name: "Văn phòng Đảng ủy",
    kind: "party",
    subjectKind: "collective",
    progress: "submitted",
  },
  {
    key: "mt",
    is: "unit",
    name: "Ủy ban Mặt trận Tổ quốc phường",
    kind: "mass",
    subjectKind: "collective",
    progress: "appraised",
  },
  {
    key: "head1",
    is: "person",
    name: "Đặng Thị Mỹ Lệ",
    category: "cadre",
    head: true,
    of: "kp1",
    subjectKind: "head",
    progress: "appraised",
  },
  {
    key: "staff1",
    is: "person",
    name: "Hoàng Tường Vũ",
    category: "civilServant",
    of: "vp",
    subjectKind: "staff",
    progress: "appraised",
  },
  {
    key: "staff2",
    is: "person",
    name: "Lữ Thị Bích Ngân",
    category: "publicEmployee",
    of: "truong",
    subjectKind: "staff",
    progress: "submitted",
  },
];

/** Quảng Ninh, Móng Cái, Hải Hòa and its four neighbours: the year 2024, and what became of them on 01/7/2025. */
export const playMongCai = async (stage: Stage): Promise<Told> => {
  const tree = await foundTree(stage, id, day("2024-01-05"), specs);
  const place = placesOf(tree);
  const city = place("city");
  const above = await issueSeed(stage, id, city, {
    file: "s4-parent-mong-cai-2024.yaml",
    number: "90",
    symbol: "KH-UBND",
    date: day("2024-02-12"),
  });
  const ward = place("haiHoa");
  const own = await issueSeed(stage, id, ward, {
    file: "s4-hai-hoa-2024.yaml",
    number: "28",
    symbol: "KH-UBND",
    date: day("2024-02-26"),
    signer: { name: "Phạm Hồng Quảng", title: "Chủ tịch" },
    parent: { number: "90/KH-UBND", date: day("2024-02-12"), issuer: "UBND thành phố Móng Cái" },
  });
  await until(stage, day("2024-02-27"));
  await stage.replay.step(`${id}/link`, instantAt(day("2024-02-27"), "08:00"), (as) =>
    linkToAbove(as, loginOf(ward), own.campaign, above.campaign),
  );
  const titled = (name: string) => `Phong trào thi đua “Đẩy mạnh cải cách hành chính” trên địa bàn ${name} năm 2024`;
  const adopted = [
    { key: "tranPhu", number: "31", date: day("2024-03-11") },
    { key: "binhNgoc", number: "19", date: day("2024-03-25") },
    { key: "haiXuan", number: "44", date: day("2024-04-05") },
  ];
  for (const { key, ...paper } of adopted)
    await adopt(stage, id, place(key), above.campaign, { ...paper, symbol: "KH-UBND", title: titled(place(key).name) });

  const inWard: OwnYear = { stage, id: `${id}/hai-hoa`, place: ward, ...own, year: 2024 };
  const entered = await enterCrew(inWard, day("2024-04-12"), members);
  const inCity: OwnYear = { stage, id: `${id}/mong-cai`, place: city, ...above, year: 2024 };
  await playChildren(
    inCity,
    [
      { place: ward, campaign: own.campaign, subjectKind: "collective", appraised: true },
      { place: place("tranPhu"), subjectKind: "collective", appraised: true },
      { place: place("binhNgoc"), subjectKind: "collective", appraised: true },
      { place: place("haiXuan"), subjectKind: "collective", appraised: false },
    ],
    { registered: day("2024-04-25"), submitted: day("2024-11-20") },
  );
  await playCrew(inWard, entered, day("2024-12-10"));
  await publishOwn(inWard, day("2025-01-08"), "06/QĐ-UBND");
  await publishOwn(inCity, day("2025-01-15"), "112/QĐ-UBND");
  await finishSeed(stage, `${id}/mong-cai`, city, above.campaign, day("2025-01-20"));
  await finishSeed(stage, `${id}/hai-hoa`, ward, own.campaign, day("2025-01-20"));
  const wards = ["haiHoa", "tranPhu", "binhNgoc", "traCo", "haiXuan"].map(place);
  const present = await reorganise(stage, id, {
    under: place("province"),
    communes: heirsOf(stage.catalogue, wards, "thành phố Móng Cái", "tỉnh Quảng Ninh"),
    districts: [city],
  });
  return seedTold({
    section: "Quảng Ninh: Móng Cái và phường Hải Hòa năm 2024 (dữ liệu minh họa)",
    now: [place("province"), ...present],
    former: [city, ...wards],
    until: "đến 30/6/2025",
    featured: ward,
  });
};
