import middy from "@middy/core";
import { refold, type Refolded, type RollupPorts } from "@thidua/data";
import type { StreamLog } from "@thidua/runtime";
import type { ScheduledEvent } from "aws-lambda";

export type SweepPorts = RollupPorts & { log: StreamLog };

/**
 * Puts every open campaign together anew and says what differed. A difference is an error to look into, mended though it
 * is; a change of place that came with the calendar is only told.
 */
export const createSweep = ({ log, ...ports }: SweepPorts) =>
  middy<ScheduledEvent, Refolded>().handler(async () => {
    const result = await refold(ports);
    const { nodes, moved, drift } = result;
    if (moved.length > 0) log("info", "authorities stand elsewhere from today", { moved });
    if (drift.length > 0) log("error", "summaries had drifted and were put right", { drift });
    else log("info", "all summaries stand as they should", { nodes });
    return result;
  });
