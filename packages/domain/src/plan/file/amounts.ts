import * as z from "zod";

const whole = 10_000;

/** Points as people write them (at most four decimals), read as 1/10,000 of a point. */
export const PointsText = z
  .number()
  .min(-1000)
  .max(1000)
  .refine((n) => Math.abs(n * whole - Math.round(n * whole)) < 1e-6, "tối đa 4 chữ số thập phân")
  .transform((n) => Math.round(n * whole))
  .meta({ description: "điểm, tối đa 4 chữ số thập phân" });

/** A percent as people write it (`100%`, `12,5%`), read as 1/10,000 of a percent. */
export const PercentText = z
  .string()
  .trim()
  .regex(/^\d{1,6}([.,]\d{1,4})?\s?%$/, "tỷ lệ viết dạng 100% hoặc 12,5%")
  .transform((text) => {
    const [units = "0", part = ""] = text.replace("%", "").trim().split(/[.,]/);
    return Number(units) * whole + Number(part.padEnd(4, "0"));
  })
  .meta({ description: "tỷ lệ phần trăm, ví dụ 100% hoặc 12,5%" });

export const writePoints = (points: number): number => points / whole;

export const writePercent = (percent: number): string => {
  const part = String(percent % whole)
    .padStart(4, "0")
    .replace(/0+$/, "");
  return `${Math.floor(percent / whole)}${part && `,${part}`}%`;
};
