import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod";
import { FileId, TenantId } from "@thidua/domain";

/** What a link lets its holder do: one act on one object, until a time; a put also says exactly what may be put. */
export const Grant = z.object({
  act: z.enum(["PUT", "GET"]),
  owner: TenantId,
  file: FileId,
  name: z.string(),
  type: z.string(),
  size: z.int(),
  sha256: z.string(),
  /** Seconds since 1970. */
  until: z.int(),
});
export type Grant = z.infer<typeof Grant>;

const mac = (secret: Uint8Array, payload: string): Buffer => createHmac("sha256", secret).update(payload).digest();

export const seal = (secret: Uint8Array, grant: Grant): string => {
  const payload = Buffer.from(JSON.stringify(grant)).toString("base64url");
  return `${payload}.${mac(secret, payload).toString("base64url")}`;
};

/** The grant in a sealed token; undefined if a single character was changed. */
export const unseal = (secret: Uint8Array, token: string): Grant | undefined => {
  const [payload = "", signature = ""] = token.split(".");
  const given = Buffer.from(signature, "base64url");
  const right = mac(secret, payload);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const parsed = Grant.safeParse(JSON.parse(Buffer.from(payload, "base64url").toString()));
  return parsed.success ? parsed.data : undefined;
};
