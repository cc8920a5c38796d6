import type { Said } from "@thidua/contract";
import type { Instant } from "@thidua/domain";
import type { Stage } from "./stage.ts";
import type { Told } from "./told.ts";

/** A part of the script that stands by itself: some authorities, from their past up to the demo's day. */
export type Chapter = {
  id: string;
  title: Said;
  /** When its story begins. */
  from: Instant;
  /** About how many steps it has, for the progress shown. */
  steps: number;
  play: (stage: Stage) => Promise<Told>;
};
