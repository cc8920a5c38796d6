/** What a caller may switch on. Every code has one HTTP status and one sentence per language in `messages.ts`. */
export const failureCodes = [
  "invalid",
  "unauthenticated",
  "forbidden",
  "not_found",
  "conflict",
  "stale",
  "wrong_state",
  "not_yet",
  "idempotency_mismatch",
  "too_large",
  "rate_limited",
  "busy",
  "authority_gone",
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** One fault of the input: where (a JSON path such as `criteria.2.label`), what is wrong and how to mend it. */
export type Fault = { path: string; vi: string; en: string };

export type FailureDetails = {
  vi: string;
  en: string;
  faults?: readonly Fault[];
  /** What stands in the table now, for a caller whose version is stale. */
  current?: unknown;
  cause?: unknown;
};

/** The one error meant for callers; everything else that is thrown is a bug. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly vi: string;
  readonly en: string;
  readonly faults: readonly Fault[];
  readonly current: unknown;

  constructor(code: FailureCode, details: FailureDetails) {
    super(details.en, { cause: details.cause });
    this.name = "Failure";
    this.code = code;
    this.vi = details.vi;
    this.en = details.en;
    this.faults = details.faults ?? [];
    this.current = details.current;
  }
}

export const notFound = (vi: string, en: string): Failure => new Failure("not_found", { vi, en });

export const invalid = (...faults: Fault[]): Failure =>
  new Failure("invalid", {
    vi: faults[0]?.vi ?? "Dữ liệu chưa hợp lệ.",
    en: faults[0]?.en ?? "The input is not valid.",
    faults,
  });
