import * as z from "zod";

const opaque = /^[0-9A-Z]{12}$/;
const id = <B extends string>(brand: B) =>
  z
    .string()
    .regex(opaque, "mã gồm 12 ký tự 0-9, A-Z")
    .meta({ description: `${brand}: 12 characters 0-9, A-Z` })
    .brand<B>();

export const TenantId = id("TenantId");
export type TenantId = z.infer<typeof TenantId>;
/** One id for a whole campaign tree, given by its first issuer and the same in every tenant. */
export const CampaignId = id("CampaignId");
export type CampaignId = z.infer<typeof CampaignId>;
export const UnitId = id("UnitId");
export type UnitId = z.infer<typeof UnitId>;
export const PersonId = id("PersonId");
export type PersonId = z.infer<typeof PersonId>;
/** Who takes part: the id of the unit, person, child tenant or outside participant itself. */
export const ParticipantId = id("ParticipantId");
export type ParticipantId = z.infer<typeof ParticipantId>;
export const CriterionId = id("CriterionId");
export type CriterionId = z.infer<typeof CriterionId>;
export const EnvelopeId = z
  .string()
  .regex(/^[0-9A-Z]{10,60}$/)
  .brand<"EnvelopeId">();
export type EnvelopeId = z.infer<typeof EnvelopeId>;
export const FileId = id("FileId");
export type FileId = z.infer<typeof FileId>;
/** The subject claim of a login; opaque, from the identity provider. */
export const LoginId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .brand<"LoginId">();
export type LoginId = z.infer<typeof LoginId>;
export const Year = z.int().min(2000).max(2100).brand<"Year">();
export type Year = z.infer<typeof Year>;

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Twelve characters of Crockford's base 32 (60 bits) from a source of random bytes. */
export const encodeId = (bytes: Uint8Array): string => {
  if (bytes.length < 12) throw new RangeError("an id takes 12 bytes");
  let out = "";
  for (let i = 0; i < 12; i++) out += alphabet[(bytes[i] ?? 0) & 31];
  return out;
};
