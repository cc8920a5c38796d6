import { Day } from "@thidua/domain";
import type { Stage } from "../stage.ts";
import type { Told } from "../told.ts";
import { enterCrew, playCrew, publishOwn, type Member } from "./crew.ts";
import { beginSeedYear, issueSeed } from "./issue.ts";
import { seedTold } from "./told.ts";
import { foundTree, placesOf, type Spec } from "./tree.ts";

const id = "s1";
const day = (text: string): Day => Day.parse(text);

/** The text doesn't say of which province the department is: this one is invented, and says so. */
const specs: readonly Spec[] = [
  { key: "province", kind: "province", name: "tỉnh Đông Lĩnh (giả định)" },
  {
    key: "department",
    kind: "department",
    name: "Sở Nội vụ tỉnh Đông Lĩnh (giả định)",
    symbol: "SNV",
    issuer: "SỞ NỘI VỤ",
    parent: "province",
  },
];

const collective = { is: "unit", subjectKind: "collective", kind: "office" } as const;
const individual = { is: "person", subjectKind: "individual" } as const;
const members: readonly Member[] = [
  { ...collective, key: "cchc", name: "Phòng Cải cách hành chính", progress: "appraised" },
  { ...collective, key: "tccc", name: "Phòng Tổ chức, công chức", progress: "appraised" },
  { ...collective, key: "vp", name: "Văn phòng Sở", progress: "appraised" },
  {
    is: "unit",
    subjectKind: "collective",
    kind: "publicService",
    key: "luuTru",
    name: "Trung tâm Lưu trữ lịch sử",
    progress: "submitted",
  },
  { ...individual, key: "cv1", name: "Trịnh Thị Như Ý", category: "civilServant", of: "cchc", progress: "appraised" },
  {
    ...individual,
    key: "cv2",
    name: "Quách Đức Luận",
    category: "publicEmployee",
    of: "luuTru",
    progress: "appraised",
  },
  { ...individual, key: "cv3", name: "Mai Thị Thắm", category: "contractWorker", of: "vp", progress: "registered" },
];

/** A department that launches for itself, 2022-2025. */
export const playDepartment = async (stage: Stage): Promise<Told> => {
  const tree = await foundTree(stage, id, day("2022-01-05"), specs);
  const place = placesOf(tree);
  const owner = place("department");
  const issued = await issueSeed(stage, id, owner, {
    file: "s1-so-noi-vu-2022-2025.yaml",
    number: "412",
    symbol: "KH-SNV",
    date: day("2022-03-09"),
  });
  const open = (year: number, theme: string, on: string) =>
    beginSeedYear(stage, id, owner, issued.campaign, { year, theme, on: day(on) });
  await open(2022, "Phát huy vai trò nêu gương của người đứng đầu", "2022-03-14");
  const own = { stage, id, place: owner, ...issued, year: 2022 };
  const entered = await enterCrew(own, day("2022-04-08"), members);
  await playCrew(own, entered, day("2022-12-08"));
  await publishOwn(own, day("2023-01-05"), "05/QĐ-SNV");
  await open(2023, "Hoàn thành dữ liệu số ngành Nội vụ", "2023-02-06");
  await open(2024, "Kỷ luật, kỷ cương, văn hóa công sở", "2024-02-05");
  await open(2025, "Về đích các chỉ tiêu của giai đoạn", "2025-02-10");
  return seedTold({
    section: "Sở Nội vụ của một tỉnh giả định, 2022 - 2025 (dữ liệu minh họa)",
    now: [owner, place("province")],
    then: [],
    until: "",
  });
};
