import { Day } from "@thidua/domain";
import type { Stage } from "../stage.ts";
import type { Told } from "../told.ts";
import { enterCrew, playCrew, type Member } from "./crew.ts";
import { issueSeed } from "./issue.ts";
import { seedTold } from "./told.ts";
import { foundTree, heirsOf, placesOf, reorganise, type Spec } from "./tree.ts";

const id = "s3";
const day = (text: string): Day => Day.parse(text);

const specs: readonly Spec[] = [
  { key: "province", kind: "province", name: "tỉnh Hà Tĩnh" },
  { key: "district", kind: "district", name: "huyện Đức Thọ", parent: "province" },
  { key: "tungAnh", kind: "commune", name: "xã Tùng Ảnh", parent: "district" },
  { key: "town", kind: "commune", name: "thị trấn Đức Thọ", parent: "district" },
  { key: "hoaLac", kind: "commune", name: "xã Hòa Lạc", parent: "district" },
  { key: "tanDan", kind: "commune", name: "xã Tân Dân", parent: "district" },
];

const collective = { is: "unit", subjectKind: "collective" } as const;
const individual = { is: "person", subjectKind: "individual" } as const;
const members: readonly Member[] = [
  { ...collective, key: "thon1", name: "Thôn Châu Nội", kind: "neighbourhood", progress: "submitted" },
  { ...collective, key: "thon2", name: "Thôn Thạch Thành", kind: "neighbourhood", progress: "typing" },
  { ...collective, key: "thon3", name: "Thôn Vọng Sơn", kind: "neighbourhood", progress: "registered" },
  { ...collective, key: "motCua", name: "Bộ phận một cửa", kind: "office", progress: "submitted" },
  {
    ...individual,
    key: "canBo",
    name: "Phan Thị Thúy Hằng",
    category: "civilServant",
    of: "motCua",
    progress: "typing",
  },
  {
    ...individual,
    key: "khongCT",
    name: "Thái Văn Quý",
    category: "partTimeCadre",
    of: "thon1",
    progress: "registered",
  },
];

/** Hà Tĩnh, Đức Thọ, Tùng Ảnh and three neighbours: a movement that the abolition of the district meets half way. */
export const playTungAnh = async (stage: Stage): Promise<Told> => {
  const tree = await foundTree(stage, id, day("2025-01-06"), specs);
  const place = placesOf(tree);
  const commune = place("tungAnh");
  const issued = await issueSeed(stage, id, commune, {
    file: "s3-tung-anh-2025.yaml",
    number: "15",
    symbol: "KH/UBND",
    date: day("2025-02-20"),
    signer: { name: "Nguyễn Thị Thanh Tâm", title: "Chủ tịch" },
  });
  const own = { stage, id, place: commune, ...issued, year: 2025 };
  const entered = await enterCrew(own, day("2025-03-14"), members);
  await playCrew(own, entered, day("2025-06-12"));
  const communes = ["tungAnh", "town", "hoaLac", "tanDan"].map(place);
  const present = await reorganise(stage, id, {
    under: place("province"),
    communes: heirsOf(stage.catalogue, communes, "huyện Đức Thọ", "tỉnh Hà Tĩnh"),
    districts: [place("district")],
  });
  return seedTold({
    section: "Hà Tĩnh: xã Tùng Ảnh năm 2025 (dữ liệu minh họa)",
    now: [place("province"), ...present],
    then: [place("district"), ...communes],
    until: "đến 30/6/2025",
  });
};
