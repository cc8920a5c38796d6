import type { Clock } from "@thidua/domain";

const window = 15 * 60_000;
const most = 5;

/** Counts failed sign-ins per user name: five within a quarter of an hour, then one waits. */
export const createAttempts = (wallClock: Clock) => {
  const failed = new Map<string, number[]>();
  const recent = (name: string) => (failed.get(name) ?? []).filter((at) => at > Date.parse(wallClock()) - window);
  return {
    mayTry: (name: string): boolean => recent(name).length < most,
    failed: (name: string): void => {
      if (failed.size > 10_000) failed.clear();
      failed.set(name, [...recent(name), Date.parse(wallClock())]);
    },
    succeeded: (name: string): void => void failed.delete(name),
  };
};
export type Attempts = ReturnType<typeof createAttempts>;
