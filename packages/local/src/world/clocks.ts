import { addDays, dayOf, Instant, type Clock, type Day } from "@thidua/domain";

export type BusinessClock = {
  now: Clock;
  today: () => Day;
  /** Moves the business date only; tokens, links and logs go on with the wall. */
  moveTo: (day: Day) => void;
  advance: (days: number) => void;
};

const wall: Clock = () => Instant.parse(new Date().toISOString());

export const wallClock = wall;

/** The time of day runs with the wall; the date can be set. */
export const createBusinessClock = (start?: Day, clock: Clock = wall): BusinessClock => {
  let offset = 0;
  const now: Clock = () => Instant.parse(new Date(Date.parse(clock()) + offset).toISOString());
  const moveTo = (day: Day) => {
    offset += Date.parse(`${day}T00:00:00Z`) - Date.parse(`${dayOf(now())}T00:00:00Z`);
  };
  if (start) moveTo(start);
  return { now, today: () => dayOf(now()), moveTo, advance: (days) => moveTo(addDays(dayOf(now()), days)) };
};
