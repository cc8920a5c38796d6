import * as z from "zod";
import { TenantId } from "../ids.ts";
import { Line } from "../text.ts";
import { Day } from "../time.ts";

/** Kinds of authorities; level orders them, a department stands beside the territory it serves. */
export const tenantKinds = {
  province: { vi: "Tỉnh, thành phố", en: "Province or city", level: 1 },
  department: { vi: "Sở, ban, ngành", en: "Department", level: 2 },
  district: { vi: "Huyện, quận, thị xã, thành phố thuộc tỉnh", en: "District", level: 2 },
  commune: { vi: "Xã, phường, thị trấn, đặc khu", en: "Commune-level unit", level: 3 },
} as const;
export type TenantKind = keyof typeof tenantKinds;
export const TenantKind = z.enum(Object.keys(tenantKinds) as [TenantKind, ...TenantKind[]]);

/** A public fact: an authority, its names by date, and how it signs. */
export const TenantNode = z.object({
  tenant: TenantId,
  kind: TenantKind,
  /** Short name, e.g. "phường Hải Hòa". */
  name: Line(200),
  /** As documents head it, e.g. "ỦY BAN NHÂN DÂN PHƯỜNG HẢI HÒA". */
  issuer: Line(200),
  code: Line(30).optional(),
  symbol: Line(30).optional().meta({ description: "part of document numbers after the kind, e.g. UBND or SNV" }),
  place: Line(100).optional().meta({ description: "place written before dates" }),
  group: Line(60).optional(),
  from: Day.optional(),
  to: Day.optional(),
  /** Shown on every screen and export: the data are for illustration. */
  demo: z.boolean().default(false),
});
export type TenantNode = z.infer<typeof TenantNode>;

/** Child under parent from a day, until a day (inclusive); `epoch` rises with each change of the child's place. */
export const Edge = z.object({
  child: TenantId,
  parent: TenantId,
  from: Day,
  to: Day.optional(),
  epoch: z.int().positive(),
  resolution: Line(500).optional(),
});
export type Edge = z.infer<typeof Edge>;

export const isOn = (span: { from?: Day | undefined; to?: Day | undefined }, day: Day): boolean =>
  (span.from === undefined || span.from <= day) && (span.to === undefined || day <= span.to);

/** Whole life of a unit's lineage: who continues whom, many to many. */
export const Lineage = z.object({
  from: TenantId,
  to: TenantId,
  kind: z.enum(["merge", "split", "rename", "reparent", "partialTransfer", "abolish"]),
  on: Day,
  resolution: Line(500),
});
export type Lineage = z.infer<typeof Lineage>;
