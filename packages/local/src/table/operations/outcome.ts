import type { Data } from "../engine/dynalite.ts";
import { ProtocolError } from "../engine/protocol-error.ts";
import type { Spent } from "../items/capacity.ts";
import type { Change } from "../items/draft.ts";

/** An HTTP answer of the protocol. */
export type Answer = { readonly status: number; readonly body: unknown };

/** What a write request came to: its answer, what it changes (nothing, if refused), its cost, a token to remember. */
export type Outcome = {
  readonly answer: Answer;
  readonly changes: readonly Change[];
  readonly spent: Spent;
  readonly token?: { readonly id: string; readonly request: string };
};

export const refused = (error: ProtocolError, spent: Spent = { read: 0, write: 0 }): Outcome => ({
  answer: { status: error.status, body: error.body },
  changes: [],
  spent,
});

export const done = (body: Data, changes: readonly Change[], spent: Spent): Outcome => ({
  answer: { status: 200, body },
  changes,
  spent,
});
