import { Day } from "@thidua/domain";
import type { Stage } from "../stage.ts";
import type { Told } from "../told.ts";
import { enterCrew, playChildren, playCrew, publishOwn, type Member } from "./crew.ts";
import { adopt, finishSeed, issueSeed } from "./issue.ts";
import { seedTold } from "./told.ts";
import { foundTree, heirsOf, placesOf, reorganise, type Spec } from "./tree.ts";

const id = "s2";
const day = (text: string): Day => Day.parse(text);

const specs: readonly Spec[] = [
  { key: "city", kind: "province", name: "Thành phố Hồ Chí Minh" },
  { key: "noiVu", kind: "department", name: "Sở Nội vụ Thành phố", symbol: "SNV", issuer: "SỞ NỘI VỤ", parent: "city" },
  { key: "thuDuc", kind: "district", name: "thành phố Thủ Đức", parent: "city" },
  { key: "goVap", kind: "district", name: "quận Gò Vấp", parent: "city" },
  { key: "canGio", kind: "district", name: "huyện Cần Giờ", parent: "city" },
  { key: "anKhanh", kind: "commune", name: "phường An Khánh", parent: "thuDuc" },
  { key: "thaoDien", kind: "commune", name: "phường Thảo Điền", parent: "thuDuc" },
];

const outside = { is: "outside" } as const;
const members: readonly Member[] = [
  {
    key: "thue",
    is: "unit",
    name: "Cục Thuế Thành phố",
    kind: "vertical",
    subjectKind: "stateBody",
    progress: "submitted",
  },
  {
    key: "capNuoc",
    is: "unit",
    name: "Tổng công ty Cấp nước",
    kind: "stateFirm",
    subjectKind: "stateBody",
    progress: "appraised",
  },
  {
    key: "truongPhong",
    is: "person",
    name: "Dương Hữu Nghĩa",
    category: "civilServant",
    head: true,
    of: "thue",
    subjectKind: "head",
    progress: "appraised",
  },
  {
    key: "chuyenVien",
    is: "person",
    name: "Võ Khánh Uyên",
    category: "civilServant",
    of: "thue",
    subjectKind: "staff",
    progress: "appraised",
  },
  {
    ...outside,
    key: "bao",
    name: "Tòa soạn báo Bến Nghé (minh họa)",
    kind: "press",
    subjectKind: "press",
    progress: "appraised",
  },
  {
    ...outside,
    key: "nhomBao",
    name: "Nhóm tác giả loạt bài “Một cửa” (minh họa)",
    kind: "press",
    subjectKind: "authors",
    progress: "submitted",
  },
  {
    ...outside,
    key: "congTy",
    name: "Công ty Sao Mai (minh họa)",
    kind: "firm",
    subjectKind: "firm",
    progress: "appraised",
  },
  { ...outside, key: "dan1", name: "Ngô Thị Bưởi", kind: "citizen", subjectKind: "citizen", progress: "appraised" },
  { ...outside, key: "dan2", name: "Lý Thế Kỳ", kind: "entrepreneur", subjectKind: "citizen", progress: "registered" },
];

/** Ho Chi Minh City in 2022: four kinds of subjects, press and citizens among them. */
export const playHoChiMinh = async (stage: Stage): Promise<Told> => {
  const tree = await foundTree(stage, id, day("2022-01-05"), specs);
  const place = placesOf(tree);
  const owner = place("city");
  const issued = await issueSeed(stage, id, owner, {
    file: "s2-tp-ho-chi-minh-2022.yaml",
    number: "1018",
    symbol: "KH-UBND",
    date: day("2022-04-05"),
  });
  const titled = (name: string) => `Phong trào thi đua về cải cách hành chính trên địa bàn ${name} năm 2022`;
  for (const [key, number, date] of [
    ["noiVu", "611", "2022-04-18"],
    ["thuDuc", "208", "2022-04-20"],
    ["goVap", "96", "2022-04-26"],
    ["canGio", "71", "2022-05-05"],
  ] as const)
    await adopt(stage, id, place(key), issued.campaign, {
      title: titled(place(key).name),
      number,
      symbol: key === "noiVu" ? "KH-SNV" : "KH-UBND",
      date: day(date),
    });
  await adopt(stage, id, place("anKhanh"), issued.campaign, {
    title: titled(place("anKhanh").name),
    number: "45",
    symbol: "KH-UBND",
    date: day("2022-05-16"),
  });
  const own = { stage, id, place: owner, ...issued, year: 2022 };
  const entered = await enterCrew(own, day("2022-05-20"), members);
  await playChildren(
    own,
    ["noiVu", "thuDuc", "goVap", "canGio"].map((key) => ({
      place: place(key),
      subjectKind: "stateBody",
      appraised: key !== "canGio",
    })),
    { registered: day("2022-06-06"), submitted: day("2022-11-28") },
  );
  await playCrew(own, entered, day("2022-12-14"));
  await publishOwn(own, day("2023-01-12"), "118/QĐ-UBND");
  await finishSeed(stage, id, owner, issued.campaign, day("2023-02-02"));
  const wards = ["anKhanh", "thaoDien"].map(place);
  const present = await reorganise(stage, id, {
    under: owner,
    communes: heirsOf(stage.catalogue, wards, "thành phố Thủ Đức", "Thành phố Hồ Chí Minh"),
    districts: ["thuDuc", "goVap", "canGio"].map(place),
  });
  return seedTold({
    section: "Thành phố Hồ Chí Minh năm 2022 (dữ liệu minh họa)",
    now: [owner, place("noiVu"), ...present],
    then: [...["thuDuc", "goVap", "canGio"].map(place), ...wards],
    until: "đến 30/6/2025",
  });
};
