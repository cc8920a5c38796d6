import * as z from "zod";
import { PersonId, UnitId } from "../ids.ts";
import { Line } from "../text.ts";
import { Day } from "../time.ts";

/** What a unit is; a list from data would do as well, but these decide who may be ranked with whom. */
export const unitKinds = {
  office: { vi: "Phòng, ban chuyên môn", en: "Division" },
  neighbourhood: { vi: "Thôn, tổ dân phố, khu phố", en: "Neighbourhood" },
  publicService: { vi: "Đơn vị sự nghiệp", en: "Public-service unit" },
  party: { vi: "Cơ quan Đảng", en: "Party body" },
  mass: { vi: "Mặt trận, đoàn thể", en: "Front and mass organisation" },
  vertical: { vi: "Cơ quan ngành dọc", en: "Vertical agency" },
  stateFirm: { vi: "Doanh nghiệp thuộc tỉnh, thành phố", en: "Firm owned by the authority" },
  firm: { vi: "Doanh nghiệp", en: "Firm" },
  organisation: { vi: "Tổ chức khác", en: "Other organisation" },
  press: { vi: "Cơ quan báo chí", en: "Press" },
} as const;
export type UnitKind = keyof typeof unitKinds;
export const UnitKind = z.enum(Object.keys(unitKinds) as [UnitKind, ...UnitKind[]]);

/** A unit of a tenant: it takes part, but starts no campaign of its own. */
export const Unit = z.object({
  id: UnitId,
  name: Line(200),
  kind: UnitKind,
  code: Line(30).optional(),
  group: Line(60).optional(),
  focalName: Line(120).optional(),
  focalPhone: Line(30).optional(),
  from: Day.optional(),
  to: Day.optional(),
});
export type Unit = z.infer<typeof Unit>;

export const personCategories = {
  cadre: { vi: "Cán bộ", en: "Cadre" },
  civilServant: { vi: "Công chức", en: "Civil servant" },
  publicEmployee: { vi: "Viên chức", en: "Public employee" },
  contractWorker: { vi: "Người lao động", en: "Contract worker" },
  partTimeCadre: { vi: "Người hoạt động không chuyên trách", en: "Part-time commune worker" },
  journalist: { vi: "Phóng viên, biên tập viên", en: "Journalist" },
  citizen: { vi: "Người dân", en: "Citizen" },
  entrepreneur: { vi: "Doanh nhân", en: "Entrepreneur" },
} as const;
export type PersonCategory = keyof typeof personCategories;
export const PersonCategory = z.enum(Object.keys(personCategories) as [PersonCategory, ...PersonCategory[]]);

export const Person = z.object({
  id: PersonId,
  name: Line(120),
  category: PersonCategory,
  unit: UnitId.optional(),
  title: Line(200).optional(),
  isHead: z.boolean().default(false),
  directWorker: z.boolean().default(false),
  phone: Line(30).optional(),
});
export type Person = z.infer<typeof Person>;

/** Functions that plans name and tenants bind to a local title and holder, by date (DOMAIN.md §1.6). */
export const officeFunctions = {
  standingOffice: { vi: "Cơ quan thường trực thi đua, khen thưởng", en: "Standing office of emulation" },
  parFocal: { vi: "Đầu mối cải cách hành chính", en: "PAR focal point" },
  clerk: { vi: "Văn thư", en: "Clerk of documents" },
  justice: { vi: "Tư pháp - Hộ tịch", en: "Justice and civil status" },
  culture: { vi: "Văn hóa - Xã hội", en: "Culture and society" },
  finance: { vi: "Tài chính - Kế toán", en: "Finance and accounting" },
  oneStop: { vi: "Bộ phận tiếp nhận và trả kết quả", en: "One-stop shop" },
  digital: { vi: "Chuyển đổi số, công nghệ thông tin", en: "Digital transformation" },
  information: { vi: "Thông tin, tuyên truyền", en: "Information and publicity" },
} as const;
export type OfficeFunction = keyof typeof officeFunctions;
export const OfficeFunction = z.enum(Object.keys(officeFunctions) as [OfficeFunction, ...OfficeFunction[]]);

/** Which unit holds a function, under which local title, from when; `substitute` acts where the holder is judged. */
export const FunctionBinding = z.object({
  function: OfficeFunction,
  unit: UnitId,
  title: Line(200),
  substitute: UnitId.optional(),
  from: Day,
  to: Day.optional(),
});
export type FunctionBinding = z.infer<typeof FunctionBinding>;
