import { errors, jwtVerify, type JWTVerifyGetKey } from "jose";
import type { Clock } from "@thidua/domain";
import * as z from "zod";
import { StsRefusal } from "./refusal.ts";

/** The claim by which a token carries session tags (AWS STS, "Passing session tags"). */
export const tagsClaim = "https://aws.amazon.com/tags";

const tagText = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const Tag = z.array(z.string().max(256).regex(tagText)).length(1);
const Identity = z.object({
  sub: z.string().min(1),
  token_use: z.literal("id"),
  [tagsClaim]: z
    .object({
      principal_tags: z.record(z.string().min(1).max(128).regex(tagText), Tag),
      transitive_tag_keys: z.array(z.string()).optional(),
    })
    .optional(),
});

export type WebIdentity = { sub: string; audience: string; tags: Record<string, string> };

export type IdentityPorts = { issuer: string; audience: string; keys: JWTVerifyGetKey; wallClock: Clock };

/** Who a bearer's ID token says it is, once signature, issuer, audience and time are right. */
export const verifyIdentity = async (token: string, ports: IdentityPorts): Promise<WebIdentity> => {
  const { issuer, audience, keys, wallClock } = ports;
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ["RS256"],
      requiredClaims: ["exp", "iat", "sub"],
      currentDate: new Date(wallClock()),
    });
    const claims = Identity.parse(payload);
    const tags = claims[tagsClaim]?.principal_tags ?? {};
    return {
      sub: claims.sub,
      audience,
      tags: Object.fromEntries(Object.entries(tags).map(([key, [value = ""]]) => [key, value])),
    };
  } catch (cause) {
    if (cause instanceof errors.JWTExpired) throw new StsRefusal("ExpiredTokenException", "Token expired", cause);
    throw new StsRefusal("InvalidIdentityToken", "The web identity token can't be accepted", cause);
  }
};
