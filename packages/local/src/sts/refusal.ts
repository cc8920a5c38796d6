import { Failure } from "@thidua/domain";

/** Why STS gives no credentials, in its own codes. */
export class StsRefusal extends Error {
  readonly code:
    | "ValidationError"
    | "InvalidIdentityToken"
    | "ExpiredTokenException"
    | "AccessDenied"
    | "InvalidAction";

  constructor(code: StsRefusal["code"], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "StsRefusal";
    this.code = code;
  }

  get status(): number {
    return this.code === "AccessDenied" ? 403 : 400;
  }
}

/** The same for callers in this process, who know one kind of error. */
export const failureOf = (refusal: StsRefusal): Failure =>
  refusal.code === "AccessDenied"
    ? new Failure("forbidden", {
        vi: "Phiên đăng nhập không gắn với đơn vị nào. Hãy đăng nhập lại.",
        en: "The session names no tenant. Sign in again.",
        cause: refusal,
      })
    : new Failure("unauthenticated", {
        vi: "Phiên đăng nhập đã hết hạn hoặc không hợp lệ. Hãy đăng nhập lại.",
        en: "The session has ended or isn't valid. Sign in again.",
        cause: refusal,
      });
