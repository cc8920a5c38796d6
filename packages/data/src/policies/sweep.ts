import { policy, type PolicyDocument, type TableArns } from "./document.ts";
import { all, facetOfAny } from "./keys.ts";
import { keyedAccess } from "./statements.ts";

/** What the scheduled sweep may do: all that a refold reads and writes, and leave reminders. */
export const sweepPolicy = ({ tableArn }: Pick<TableArns, "tableArn">): PolicyDocument =>
  policy(
    ...keyedAccess({
      tableArn,
      reads: [all("T"), all("R"), all("X"), all("H")],
      writes: [all("R"), facetOfAny("X", "REMINDER")],
    }),
  );
