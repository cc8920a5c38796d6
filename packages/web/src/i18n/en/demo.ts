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
  trial: {
    lead: "Paste the names of your units: each becomes a real account on this machine, under an authority of your own, apart from the demo's figures. A few minutes later there is a campaign to try.",
    root: "Launching authority",
    rootHint: "For example: tỉnh An Bình, or your own commune's People's Committee.",
    names: "Units below it",
    namesHint: "One unit a line, at most 100. A spreadsheet's column can be pasted.",
    tooMany: (count, most) => `At most ${most} units; this list has ${count}.`,
    making: "Making units and accounts",
    make: "Make the units",
    person: "User",
    toldBefore: "told before",
    launch: "Launch this year's campaign",
    launched: (sent) =>
      `The plan is issued and sent to ${sent} units. Sign in with one of the accounts below to go on.`,
    signIn: "Sign in with a new account",
  },
};
