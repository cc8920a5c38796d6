/** What was typed and not yet saved: by account and place, so that two accounts on one machine never mix. */
export type Drafts = {
  read: <T>(what: string) => T | undefined;
  write: (what: string, value: unknown) => void;
  drop: (what: string) => void;
  /** How many things typed under this account wait on this machine. */
  count: () => number;
  clear: () => void;
};

const prefix = "thidua.draft";
const kept = 30 * 86_400_000;

/** Drafts of one login in one tenant, in a browser's store; older than 30 days they go. */
export const openDrafts = (storage: Storage, owner: { login: string; tenant: string }, now: () => number): Drafts => {
  const mine = `${prefix}:${owner.tenant}:${owner.login}:`;
  const keys = () => Object.keys(storage).filter((key) => key.startsWith(mine));
  const parse = (key: string): { at: number; value: unknown } | undefined => {
    try {
      return JSON.parse(storage.getItem(key) ?? "") as { at: number; value: unknown };
    } catch {
      return undefined;
    }
  };
  for (const key of keys()) if ((parse(key)?.at ?? 0) < now() - kept) storage.removeItem(key);
  return {
    read: <T>(what: string) => parse(mine + what)?.value as T | undefined,
    write: (what, value) => {
      try {
        storage.setItem(mine + what, JSON.stringify({ at: now(), value }));
      } catch {
        // A full or forbidden store must not stop anyone from typing.
      }
    },
    drop: (what) => storage.removeItem(mine + what),
    count: () => keys().length,
    clear: () => keys().forEach((key) => storage.removeItem(key)),
  };
};
