import { requestOf, type Problem, type RouteShape } from "@thidua/contract";
import type { World } from "@thidua/local";
import type { Valid } from "./bodies.ts";

export type Answer = { status: number; text: string; headers: string; problem: Partial<Problem> };

let keys = 0;
const newKey = () => `key-of-this-test-${++keys}`;

type Extra = { headers?: Record<string, string>; search?: string; idempotencyKey?: string };

/** Sends a request as a browser would, and takes all that comes back. */
export const send = async (
  world: World,
  route: RouteShape,
  valid: Valid,
  token: string | undefined,
  { headers = {}, search = "", idempotencyKey }: Extra = {},
): Promise<Answer> => {
  const input = { ...valid, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) };
  const made = requestOf({ baseUrl: "http://localhost:4600", newKey }, route, input, token);
  const url = `${made.url}${search && made.url.includes("?") ? search.replace("?", "&") : search}`;
  const request = new Request(url, made);
  for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
  const response = await world.fetch(request);
  const text = await response.text();
  const problem = response.ok || !text.startsWith("{") ? {} : (JSON.parse(text) as Partial<Problem>);
  return { status: response.status, text, headers: JSON.stringify([...response.headers]), problem };
};

/** Sees every write to the table, and compares the whole table byte for byte when asked. */
export const watchTable = (world: World) => {
  let writes = 0;
  let before: string | undefined;
  world.table.onRecords(() => void writes++);
  const look = async (): Promise<void> => {
    await world.drain();
    before = world.table.digest?.();
  };
  return {
    writes: () => writes,
    look,
    /** Whether the table is what it was at the last look. */
    unchanged: async (): Promise<boolean> => {
      const was = before;
      await look();
      return was !== undefined && was === before;
    },
  };
};
export type TableWatch = ReturnType<typeof watchTable>;
