import { importJWK, SignJWT, type JWK } from "jose";
import { tokenClaims } from "@thidua/identity";
import type { Clock, Membership } from "@thidua/domain";

export type SigningPorts = { issuer: string; audience: string; key: JWK & { kid: string }; wallClock: Clock };

/** An ID token as the issuer signs it after a sign-in, for tests and for acts that the demo replays. */
export const signToken = async (
  { issuer, audience, key, wallClock }: SigningPorts,
  login: string,
  membership: Membership,
): Promise<string> => {
  const now = Math.floor(Date.parse(wallClock()) / 1000);
  return new SignJWT({ token_use: "id", ...tokenClaims(membership) })
    .setProtectedHeader({ alg: "RS256", kid: key.kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(login)
    .setIssuedAt(now)
    .setExpirationTime(now + 3600)
    .sign(await importJWK(key, "RS256"));
};
