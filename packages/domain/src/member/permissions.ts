import * as z from "zod";

/** Permissions are named after acts; whoever holds none may do nothing. */
export const permissions = [
  "tenant.read",
  "tenant.manage",
  "member.manage",
  "unit.manage",
  "campaign.read",
  "plan.draft",
  "plan.review",
  "plan.sign",
  "plan.record",
  "plan.issue",
  "campaign.launch",
  "campaign.manage",
  "inbox.answer",
  "participant.manage",
  "registration.write",
  "registration.accept",
  "sheet.read",
  "sheet.write",
  "sheet.submit",
  "sheet.onBehalf",
  "appraisal.assign",
  "assessment.appraise",
  "assessment.return",
  "assessment.approve",
  "result.publish",
  "result.read",
  "audit.read",
  "platform.operate",
] as const;
export const Permission = z.enum(permissions);
export type Permission = z.infer<typeof Permission>;

const readAll = ["tenant.read", "campaign.read", "result.read"] as const;
const readSheets = [...readAll, "sheet.read"] as const;
const unitWork = [...readAll, "registration.write", "sheet.write", "sheet.submit"] as const;
const officeWork = [
  ...readSheets,
  "unit.manage",
  "plan.draft",
  "plan.review",
  "plan.record",
  "plan.issue",
  "campaign.launch",
  "campaign.manage",
  "inbox.answer",
  "participant.manage",
  "registration.write",
  "registration.accept",
  "sheet.write",
  "sheet.submit",
  "sheet.onBehalf",
  "appraisal.assign",
  "assessment.appraise",
  "assessment.return",
  "result.publish",
] as const;

/** Roles are bundles of permissions, one per line of the field's practice; the names people read stand beside. */
export const roles = {
  authority: {
    vi: "Người có thẩm quyền",
    en: "Competent authority",
    may: [...readSheets, "plan.review", "plan.sign", "assessment.approve", "result.publish"],
  },
  standingOffice: {
    vi: "Cơ quan thường trực thi đua, khen thưởng",
    en: "Standing office of emulation",
    may: officeWork,
  },
  parFocal: { vi: "Đầu mối cải cách hành chính", en: "PAR focal point", may: officeWork },
  clerk: { vi: "Văn thư", en: "Clerk of documents", may: [...readAll, "plan.record", "plan.issue"] },
  appraiser: {
    vi: "Cơ quan chủ trì thẩm định tiêu chí",
    en: "Appraiser of criteria",
    may: [...readSheets, "assessment.appraise", "assessment.return"],
  },
  unitFocal: { vi: "Đầu mối đơn vị", en: "Focal point of a unit", may: unitWork },
  individual: { vi: "Cá nhân tham gia", en: "Individual participant", may: unitWork },
  supervisor: { vi: "Giám sát (MTTQ, đoàn thể)", en: "Supervisor (Front, mass organisations)", may: readSheets },
  inspector: { vi: "Thanh tra, kiểm tra", en: "Inspector", may: [...readSheets, "audit.read"] },
  tenantAdmin: {
    vi: "Quản trị đơn vị",
    en: "Administrator",
    may: ["tenant.read", "tenant.manage", "member.manage", "unit.manage", "campaign.read", "audit.read"],
  },
  operator: { vi: "Quản trị nền tảng", en: "Platform operator", may: ["platform.operate"] },
} as const satisfies Record<string, { vi: string; en: string; may: readonly Permission[] }>;

export type Role = keyof typeof roles;
export const Role = z.enum(Object.keys(roles) as [Role, ...Role[]]);

/** What the roles together allow. */
export const permissionsOf = (held: readonly Role[]): ReadonlySet<Permission> =>
  new Set(held.flatMap((role) => [...roles[role].may] as Permission[]));
