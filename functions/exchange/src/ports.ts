import type { Connect, NodeScope, Table } from "@thidua/data";
import type { Clock } from "@thidua/domain";
import type { FilesPort, StreamLog } from "@thidua/runtime";

export type ExchangePorts = {
  /** Credentials of this function, for the node that a record's own key names. */
  connect: Connect<NodeScope>;
  table: Table;
  files: Pick<FilesPort, "has" | "copy">;
  wallClock: Clock;
  businessClock: Clock;
  log: StreamLog;
};
