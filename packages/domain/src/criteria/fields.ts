import * as z from "zod";

/**
 * The fields of administrative reform of the 2021-2030 programme (Nghị quyết 76/NQ-CP): six fields, and steering beside them.
 * A list has a version: a later programme adds a list, it doesn't change this one.
 */
export const fieldLists = {
  "2021-2030": [
    { code: "steering", vi: "Chỉ đạo, điều hành cải cách hành chính", en: "Steering of administrative reform" },
    { code: "institutions", vi: "Cải cách thể chế", en: "Institutional reform" },
    { code: "procedures", vi: "Cải cách thủ tục hành chính", en: "Administrative procedures" },
    { code: "apparatus", vi: "Cải cách tổ chức bộ máy hành chính nhà nước", en: "State administrative apparatus" },
    { code: "civilService", vi: "Cải cách chế độ công vụ", en: "Civil service regime" },
    { code: "publicFinance", vi: "Cải cách tài chính công", en: "Public finance" },
    {
      code: "digital",
      vi: "Xây dựng và phát triển chính quyền điện tử, chính quyền số",
      en: "E-government and digital government",
    },
  ],
} as const;

/** The list in force; the next programme's takes its place here. */
export const reformFields = fieldLists["2021-2030"];

export const FieldCode = z.enum([
  "steering",
  "institutions",
  "procedures",
  "apparatus",
  "civilService",
  "publicFinance",
  "digital",
]);
export type FieldCode = z.infer<typeof FieldCode>;
