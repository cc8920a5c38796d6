import { createHash } from "node:crypto";
import { canonical } from "../items/canonical.ts";

/** How long DynamoDB remembers the token of a transaction. */
const memory = 10 * 60_000;

export type Token = { readonly id: string; readonly request: string; readonly at: number };

/** The tokens of the transactions of the last ten minutes, oldest first. */
export class Tokens {
  readonly #known = new Map<string, Token>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The digest of the request that used the token, if that is remembered. */
  find(id: string): string | undefined {
    this.#forget();
    return this.#known.get(id)?.request;
  }

  remember(token: Token): void {
    this.#known.delete(token.id);
    this.#known.set(token.id, token);
    this.#forget();
  }

  all(): Token[] {
    this.#forget();
    return [...this.#known.values()];
  }

  #forget(): void {
    const limit = this.#now() - memory;
    for (const [id, { at }] of this.#known) {
      if (at > limit) return;
      this.#known.delete(id);
    }
  }
}

/** Tells whether two requests under one token are the same. */
export const requestDigest = (transactItems: unknown): string =>
  createHash("sha256").update(canonical(transactItems)).digest("base64url").slice(0, 22);
