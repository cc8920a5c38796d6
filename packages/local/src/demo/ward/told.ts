import type { DemoAccount } from "../../issuer/index.ts";
import type { Actor } from "../acts/places.ts";
import type { Figure, Told } from "../told.ts";
import type { Played, Ward } from "./play.ts";
import { halfFilled, notBegun, oneBack } from "./units.ts";

const section = "Phường Nha Trang, dựng đầy đủ (dữ liệu minh họa)";

const figure = (id: string, value: number, vi: string, en: string): Figure => ({ id, value, label: { vi, en } });

/** What the ward shows, and who may look. */
export const wardTold = ({ place, campaign }: Ward, { units, staff, decided }: Played): Told => {
  const account = ({ login, name, title, roles: held }: Actor): DemoAccount => ({
    sub: login,
    name,
    title,
    place: place.name,
    placeNote: "cấp xã, dựng đầy đủ",
    section,
    roles: held,
  });
  const count = (kind: string) => units.filter((unit) => unit.kind === kind).length;
  const half = units.find(({ key }) => key === halfFilled);
  const back = units.find(({ key }) => key === oneBack);
  const sheet = (id: string | undefined) => `/phong-trao/${campaign}/nam/2026/phieu/${id ?? ""}`;
  const officer = Object.values(place.actors)[0]?.login ?? "";
  return {
    accounts: [...Object.values(staff), ...units.flatMap(({ actor }) => actor ?? [])].map(account),
    figures: [
      figure("wardUnits", units.length, "Đơn vị tham gia ở phường Nha Trang", "Units taking part in Nha Trang ward"),
      figure("wardOffices", count("office"), "Phòng, trung tâm", "Offices"),
      figure("wardSchools", count("publicService"), "Trường học", "Schools"),
      figure("wardNeighbourhoods", count("neighbourhood"), "Khu phố", "Neighbourhoods"),
      figure("wardParty", count("party"), "Cơ quan Đảng", "Party bodies"),
      figure("wardMass", count("mass"), "Mặt trận, đoàn thể", "Front and mass organisations"),
      figure("wardSubmitted", units.length - notBegun.length - 1, "Đã nộp phiếu", "Sheets handed in"),
      figure("wardAppraised", decided.length, "Đã thẩm định", "Sheets appraised"),
    ],
    situations: [
      {
        id: "halfFilled",
        present: true,
        account: half?.actor?.login ?? "",
        path: sheet(half?.id),
        label: {
          vi: `${half?.name ?? ""}: phiếu đang nhập dở, mở bằng điện thoại`,
          en: `${half?.name ?? ""}: a half-filled sheet, to be opened on a phone`,
        },
        cause: {
          vi: `${half?.focal ?? ""} đã nhập một nửa số tiêu chí, chưa nộp.`,
          en: `${half?.focal ?? ""} has entered half of the criteria and not submitted.`,
        },
      },
      {
        id: "noSubstitute",
        present: true,
        account: officer,
        path: `/phong-trao/${campaign}/nam/2026/phan-cong`,
        label: {
          vi: "Một tiêu chí chưa có người thẩm định thay",
          en: "One criterion waits for a substitute appraiser",
        },
        cause: {
          vi: "Phòng Văn hóa - Xã hội chủ trì tiêu chí c và cũng là đơn vị được đánh giá; chưa cử người thay. Các đơn vị khác không bị chặn.",
          en: "The office that appraises criterion c is judged by it too, and nobody stands in yet. Nobody else is held up.",
        },
      },
      {
        id: "oneBack",
        present: true,
        account: officer,
        path: sheet(back?.id),
        label: { vi: `${back?.name ?? ""}: một tiêu chí trả lại`, en: `${back?.name ?? ""}: one criterion came back` },
        cause: {
          vi: "Sổ theo dõi nộp kèm thiếu ba tháng cuối năm; các tiêu chí còn lại giữ nguyên.",
          en: "The register lacks the last three months; the other criteria stand as they are.",
        },
      },
    ],
  };
};
