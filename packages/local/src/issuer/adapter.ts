import type { Adapter, Payload } from "oidc-provider";
import type { Clock } from "@thidua/domain";
import type { IssuerStorage } from "./storage.ts";

/** What a restart must not end; codes, sign-ins under way and access tokens are short enough to be lost. */
const lasting = new Set(["Grant", "RefreshToken"]);

type Entry = { payload: Payload; until: number };

/** Gives oidc-provider a place for each kind of thing it remembers: in memory, the lasting ones in the storage too. */
export const createAdapters = async (storage: IssuerStorage, wallClock: Clock): Promise<(model: string) => Adapter> => {
  const held = new Map<string, Entry>();
  const now = () => Date.parse(wallClock());
  const keyOf = (model: string, id: string) => `${model}:${id}`;

  for (const { model, id, payload, until } of await storage.load()) {
    if (until !== null && until <= now()) await storage.remove(model, id);
    else held.set(keyOf(model, id), { payload, until: until ?? Infinity });
  }

  const remove = async (key: string): Promise<void> => {
    const [model = ""] = key.split(":", 1);
    held.delete(key);
    if (lasting.has(model)) await storage.remove(model, key.slice(model.length + 1));
  };
  let nextSweep = 0;
  const sweep = async (): Promise<void> => {
    if (now() < nextSweep) return;
    nextSweep = now() + 60_000;
    for (const [key, { until }] of held) if (until <= now()) await remove(key);
  };

  return (model) => {
    const find = (id: string): Payload | undefined => {
      const entry = held.get(keyOf(model, id));
      return entry && entry.until > now() ? entry.payload : undefined;
    };
    const put = async (id: string, entry: Entry): Promise<void> => {
      held.set(keyOf(model, id), entry);
      const { payload, until } = entry;
      if (lasting.has(model)) await storage.put({ model, id, payload, until: until === Infinity ? null : until });
    };
    return {
      async upsert(id, payload, expiresIn) {
        await sweep();
        await put(id, { payload, until: expiresIn === undefined ? Infinity : now() + expiresIn * 1000 });
      },
      find: async (id) => find(id),
      findByUid: async (uid) => [...held.values()].find(({ payload }) => payload.uid === uid)?.payload,
      // The device flow, whose codes these are, is off.
      findByUserCode: async () => undefined,
      async consume(id) {
        const entry = held.get(keyOf(model, id));
        if (entry) await put(id, { ...entry, payload: { ...entry.payload, consumed: Math.floor(now() / 1000) } });
      },
      destroy: (id) => remove(keyOf(model, id)),
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of held) if (payload.grantId === grantId) await remove(key);
      },
    };
  };
};
