import { createHash } from "node:crypto";
import {
  createClient,
  ProblemError,
  type Client,
  type RequestOf,
  type ResponseOf,
  type RouteShape,
} from "@thidua/contract";
import type { Instant } from "@thidua/domain";
import type { World } from "../../world/index.ts";
import { bytesFrom, idsFrom } from "./seeded.ts";

/** One person's hands on the API. */
export type Hands = {
  call: <R extends RouteShape>(route: R, input: RequestOf<R>) => Promise<ResponseOf<R>>;
  /** A change under a version. Nothing is given where it had been made before a crash. */
  put: <R extends RouteShape & { ifMatch: true }>(route: R, input: RequestOf<R>) => Promise<ResponseOf<R> | undefined>;
  /** Whether something asked for is there already; asked only where a crash lies behind, else the answer is no. */
  stored: (ask: () => Promise<unknown>) => Promise<boolean>;
  /** Brings a file's bytes to where `declareFile` said. */
  upload: (link: { method: string; url: string; headers: Record<string, string> }, bytes: Uint8Array) => Promise<void>;
};
export type As = (login: string) => Hands;

export type Step = {
  /** Names the step in the whole script; ids, secrets and idempotency keys follow from it. */
  key: string;
  at: Instant;
  /** It was begun before a crash: what is found done is taken as done. */
  again: boolean;
};

export type Lane = { run: <T>(step: Step, act: (as: As) => Promise<T>) => Promise<T> };

/** Seconds between two acts of a step, on its own clock. */
const pace = 40;
const tries = 6;

const isProblem = (cause: unknown, codes: readonly string[]): boolean =>
  cause instanceof ProblemError && codes.includes(cause.problem.code);

/** One step after another through the API's own handlers, at the step's time and with ids that follow from its name. */
export const createLane = (world: World, seed: string, tokenFor: (login: string) => Promise<string>): Lane => {
  let step: Step = { key: "", at: "" as Instant, again: false };
  let count = 0;
  let ids = idsFrom("");
  let bytes = bytesFrom("");
  const apps = world.appsOn({
    businessClock: () => new Date(Date.parse(step.at) + count * pace * 1000).toISOString() as Instant,
    newId: () => ids(),
    randomBytes: (size) => bytes(size),
  });
  const wordOf = () => `${seed}/${step.key}/${count}`;
  const next = () => {
    count += 1;
    ids = idsFrom(wordOf());
    bytes = bytesFrom(`${wordOf()}#`);
  };
  const clients = new Map<string, Client>();
  const clientOf = (login: string): Client => {
    const known = clients.get(login);
    if (known) return known;
    const client = createClient({
      baseUrl: world.publicUrl,
      fetch: (input) => apps.fetch(input as Request),
      token: () => tokenFor(login),
      newKey: () => createHash("sha256").update(wordOf()).digest("hex").slice(0, 40),
    });
    clients.set(login, client);
    return client;
  };

  /** A busy system is asked again with the same key and the same ids. */
  const patient = async <T>(ask: () => Promise<T>): Promise<T> => {
    next();
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask();
      } catch (cause) {
        if (attempt === tries || !isProblem(cause, ["busy"])) throw cause;
        await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt));
        ids = idsFrom(wordOf());
        bytes = bytesFrom(`${wordOf()}#`);
      }
    }
  };

  const as: As = (login) => ({
    call: (route, input) => patient(() => clientOf(login).call(route, input)),
    async put(route, input) {
      try {
        return await patient(() => clientOf(login).call(route, input));
      } catch (cause) {
        if (step.again && isProblem(cause, ["stale", "wrong_state"])) return undefined;
        throw cause;
      }
    },
    async stored(ask) {
      if (!step.again) return false;
      const before = count;
      try {
        await ask();
        return true;
      } catch (cause) {
        if (isProblem(cause, ["not_yet", "not_found"])) return false;
        throw cause;
      } finally {
        count = before;
      }
    },
    async upload({ url, ...how }, body) {
      const answer = await apps.fetch(new Request(url, { ...how, body: body as Uint8Array<ArrayBuffer> }));
      if (!answer.ok) throw new Error(`the file store answered ${answer.status}: ${await answer.text()}`);
    },
  });

  return {
    async run(of, act) {
      step = of;
      count = 0;
      try {
        return await act(as);
      } catch (cause) {
        const told = cause instanceof ProblemError ? JSON.stringify(cause.problem) : String(cause);
        throw new Error(`${of.key} (act ${count}): ${told}`, { cause });
      }
    },
  };
};
