import type { Dictionary } from "../vi/index.ts";

export const demo: Dictionary["demo"] = {
  label: "Demo bar, no part of the product",
  badge: "DEMO",
  today: (day) => `Assumed day: ${day}`,
  nextDay: "One day on",
  toDay: (day) => `To ${day}`,
  changeAccount: "Change account",
  tour: "Tour in 5 steps",
  step: (n, of) => `Step ${n} of ${of}`,
  dayChanged: (day) => `The assumed day is now ${day}.`,
  loading: (done, of) => `Building the demo data: ${done}/${of}`,
  ownList: "Try with my own list of units",
};
