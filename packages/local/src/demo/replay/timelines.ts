import type { DynamoDBBatchResponse, DynamoDBRecord } from "aws-lambda";
import { dayOf, type Clock, type Day, type Instant, type TenantId } from "@thidua/domain";
import type { Consumer } from "../../pump/index.ts";

/** An hour of a day in Vietnam. */
export const instantAt = (day: Day, hour: string): Instant =>
  new Date(`${day}T${hour}:00+07:00`).toISOString() as Instant;

/** The time it is for the authorities that are being replayed: some of the demo's tenants still live in their past. */
export type Timeline = {
  clock: Clock;
  today: () => Day;
  /** Time runs forward only. */
  moveTo: (at: Instant) => void;
  /** From now on this authority lives in this time. */
  take: (tenant: TenantId) => void;
  /** All its authorities come to the present. */
  end: () => void;
};

/** What of a timeline outlives the process: until when it had come, and whose it was. */
export type Remembered = {
  at: Instant | undefined;
  tenants: readonly string[];
  note: (what: { at: Instant } | { tenant: TenantId }) => void;
};

export type Timelines = {
  open: (from: Instant, remembered?: Remembered) => Timeline;
  /** Readers of the stream that see each record at the time its authority lives in. */
  readers: (usual: Consumer[], on: (clock: Clock) => Consumer[]) => Consumer[];
};

type Handler = Consumer["handler"];
type Living = { clock: Clock; readers: Consumer[] | undefined };

const keyOf = (record: DynamoDBRecord): string => record.dynamodb?.Keys?.["pk"]?.S ?? "";
const ownerOf = (record: DynamoDBRecord): string => /^[A-Z]#([0-9A-Z]{12})(\||$)/.exec(keyOf(record))?.[1] ?? "";

/** Neighbouring records of the same time, in their order. */
const runsOf = <T>(records: readonly DynamoDBRecord[], timeOf: (record: DynamoDBRecord) => T) => {
  const runs: { time: T; records: DynamoDBRecord[] }[] = [];
  for (const record of records) {
    const time = timeOf(record);
    const last = runs.at(-1);
    if (last && last.time === time) last.records.push(record);
    else runs.push({ time, records: [record] });
  }
  return runs;
};

/** Lets parts of the hierarchy be replayed from their past while the rest of the system is in the present. */
export const createTimelines = (): Timelines => {
  const living = new Map<string, Living>();
  const settled = new Set<string>();
  // Whoever is put on the map by the chapter being played isn't known by name yet when the news of it arrives.
  let founder: Living | undefined;
  const timeOf = (record: DynamoDBRecord): Living | undefined => {
    const owner = ownerOf(record);
    return living.get(owner) ?? (keyOf(record).startsWith("H#") && !settled.has(owner) ? founder : undefined);
  };
  return {
    open(from, remembered) {
      let now = remembered?.at ?? from;
      const own: Living = { clock: () => now, readers: undefined };
      founder = own;
      for (const tenant of remembered?.tenants ?? []) living.set(tenant, own);
      return {
        clock: own.clock,
        today: () => dayOf(now),
        moveTo(at) {
          if (at < now) throw new RangeError(`time runs forward: ${at} lies before ${now}`);
          now = at;
          remembered?.note({ at });
        },
        take(tenant) {
          if (living.get(tenant) === own) return;
          living.set(tenant, own);
          remembered?.note({ tenant });
        },
        end() {
          for (const [tenant, of] of living)
            if (of === own) {
              living.delete(tenant);
              settled.add(tenant);
            }
          if (founder === own) founder = undefined;
        },
      };
    },

    readers: (usual, on) =>
      usual.map(({ name, handler }, at): Consumer => {
        const handlerOf = (time: Living | undefined): Handler => {
          if (!time) return handler;
          time.readers ??= on(time.clock);
          return time.readers[at]?.handler ?? handler;
        };
        return {
          name,
          async handler(event): Promise<DynamoDBBatchResponse> {
            for (const { time, records } of runsOf(event.Records, timeOf)) {
              const answer = await handlerOf(time)({ Records: records });
              if (answer && answer.batchItemFailures.length > 0) return answer;
            }
            return { batchItemFailures: [] };
          },
        };
      }),
  };
};
