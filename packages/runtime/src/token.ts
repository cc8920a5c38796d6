import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from "jose";
import { Failure, LoginId, Role, TenantId, type Clock } from "@thidua/domain";
import * as z from "zod";
import type { Claims } from "./claims.ts";

const Token = z.object({
  sub: LoginId,
  tid: TenantId,
  name: z.string(),
  roles: z.array(Role),
  token_use: z.literal("id"),
});

/** Finds the issuer's public key for a token. */
export type TokenKeys = JWTVerifyGetKey;

/** The keys that an issuer publishes at an address, fetched when first needed and again when they have changed. */
export const remoteKeys = (url: string): TokenKeys => createRemoteJWKSet(new URL(url));

/** Keys that are at hand. */
export const localKeys = (keys: JSONWebKeySet): TokenKeys => createLocalJWKSet(keys);

export type TokenVerifierPorts = {
  issuer: string;
  /** The client id for which tokens are issued; any other is refused. */
  audience: string;
  keys: TokenKeys;
  wallClock: Clock;
};

const refused = (vi: string, en: string, cause: unknown) => new Failure("unauthenticated", { vi, en, cause });

const explain = (cause: unknown): Error => {
  if (cause instanceof errors.JWTExpired)
    return refused(
      "Phiên đăng nhập đã hết hạn. Hãy đăng nhập lại; nội dung đang nhập vẫn còn.",
      "The session has ended. Sign in again; what you typed is kept.",
      cause,
    );
  const unreachable = cause instanceof TypeError && cause.message === "fetch failed";
  const silent = cause instanceof errors.JOSEError && ["ERR_JWKS_TIMEOUT", "ERR_JOSE_GENERIC"].includes(cause.code);
  if (unreachable || silent)
    return new Failure("busy", {
      vi: "Chưa kiểm tra được phiên đăng nhập. Hãy thử lại sau ít phút.",
      en: "The session couldn't be checked. Try again in a few minutes.",
      cause,
    });
  if (cause instanceof errors.JOSEError || cause instanceof z.ZodError)
    return refused(
      "Phiên đăng nhập không hợp lệ. Hãy đăng nhập lại.",
      "The session isn't valid. Sign in again.",
      cause,
    );
  return cause instanceof Error ? cause : new Error(String(cause));
};

/**
 * Gives the claims of an ID token of this issuer and client that is valid now. Throws `unauthenticated` for any other
 * token and `busy` if the issuer's keys can't be had.
 */
export const createTokenVerifier =
  ({ issuer, audience, keys, wallClock }: TokenVerifierPorts) =>
  async (token: string): Promise<Claims> => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ["RS256"],
        requiredClaims: ["exp", "iat", "sub"],
        currentDate: new Date(wallClock()),
      });
      const { sub, tid, name, roles } = Token.parse(payload);
      return { sub, tid, name, roles };
    } catch (cause) {
      throw explain(cause);
    }
  };
