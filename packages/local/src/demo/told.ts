import type { Said } from "@thidua/contract";
import type { Day } from "@thidua/domain";
import type { DemoAccount } from "../issuer/index.ts";

/** A figure that the demo promises; a test counts it again from cells and acts. */
export type Figure = { id: string; label: Said; value: number };

/** Something worth looking at: where it is, and why it is so. One whose part isn't built is named with the reason. */
export type Situation = { id: string; label: Said } & (
  | { present: true; account: string; path: string; cause: Said }
  | { present: false; reason: Said }
);

/** What a chapter leaves for visitors. */
export type Told = { accounts: DemoAccount[]; figures: Figure[]; situations: Situation[] };

export type ChapterState = "waiting" | "playing" | "done" | "failed";

export type ChapterView = { id: string; title: Said; state: ChapterState; done: number; of: number };

/** What the demo's own address answers. It is no part of the product. */
export type DemoView = {
  today: Day;
  /** The day on which a visitor finds the province. */
  demoDay: Day;
  /** Days worth jumping to. */
  jumps: Day[];
  /** The first chapter is done: its screens hold what is promised. */
  ready: boolean;
  progress: { done: number; of: number; chapters: ChapterView[] };
  accounts: DemoAccount[];
  figures: Figure[];
  situations: Situation[];
  tour: TourStep[];
};

export type TourStep = { account: string; path: string; title: Said; text: Said };
