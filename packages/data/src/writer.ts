import { PutCommand, TransactWriteCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { dayOf, Failure, type Clock, type LoginId } from "@thidua/domain";
import { actItem, type Act } from "./items/act.ts";
import { idempotencyItem } from "./items/idempotency.ts";
import { outItem, type Envelope } from "./items/envelope.ts";
import { keyOf, type AnyItemKind, type InputOf, type PartOf, type SortOf } from "./item.ts";
import type { Reader } from "./reader.ts";
import { makeRow, readRow, type Row } from "./row.ts";

/** One item to write. `expects` is the version that must stand there now; 0 says: nothing yet. */
export type Put = { kind: AnyItemKind; key: { pk: string; sk: string }; value: unknown; expects: number };
/** An item that must stand at a version, without being written. */
export type Expect = { kind: AnyItemKind; key: { pk: string; sk: string }; version: number };

export type Commit = {
  act: Pick<Act, "what" | "about"> & Partial<Pick<Act, "reason" | "campaign">>;
  puts: readonly Put[];
  expects?: readonly Expect[];
  /** What leaves the tenant; exchange carries it along an edge of the hierarchy. */
  envelopes?: readonly Envelope[];
  /** The answer to give again when the same request comes twice. */
  reply?: unknown;
};

export type Writer = Reader & {
  /** Prepares one put for `commit`. */
  put<K extends AnyItemKind>(kind: K, part: PartOf<K>, sort: SortOf<K>, value: InputOf<K>, expects: number): Put;
  expect<K extends AnyItemKind>(kind: K, part: PartOf<K>, sort: SortOf<K>, version: number): Expect;
  /** Everything or nothing, with the act record, the idempotency key and the envelopes, in one transaction. */
  commit(commit: Commit): Promise<void>;
  /** The light one for drafts: one conditional put, no act record. Gives the new version. */
  save<K extends AnyItemKind>(
    kind: K,
    part: PartOf<K>,
    sort: SortOf<K>,
    value: InputOf<K>,
    expects: number,
  ): Promise<number>;
};

export type Who = { login: LoginId; name: string };
export type WriteContext = {
  who: Who;
  requestId: string;
  wallClock: Clock;
  businessClock: Clock;
  newId: () => string;
  /** From the `Idempotency-Key` header, with the digest of the request it came with. */
  idempotency?: { key: string; digest: string };
};

const unchanged = "attribute_not_exists(pk)";
const at = "v = :expected";

const stale = (current: unknown): Failure =>
  new Failure("stale", {
    vi: "Nội dung đã được người khác sửa. Hãy xem bản mới rồi lưu lại.",
    en: "Somebody else has changed this. Look at the newer version, then save again.",
    current,
  });

const busy = (cause: unknown): Failure =>
  new Failure("busy", {
    vi: "Hệ thống đang bận, hãy thử lại sau giây lát.",
    en: "The system is busy; try again in a moment.",
    cause,
  });

/** Errors carry items as they are on the wire. */
type Wire = Parameters<typeof unmarshall>[0];
type Reason = { Code?: string; Item?: Wire };

export const createWriter = (
  client: DynamoDBDocumentClient,
  table: string,
  tenant: string,
  reader: Reader,
  context: WriteContext,
): Writer => {
  const row = (put: Put): Row => makeRow(put.kind, put.key, put.value, put.expects + 1, context.wallClock());
  const condition = (expects: number) =>
    expects === 0
      ? { ConditionExpression: unchanged }
      : { ConditionExpression: at, ExpressionAttributeValues: { ":expected": expects } };
  const asPut = (put: Put) => ({
    Put: {
      TableName: table,
      Item: row(put),
      ...condition(put.expects),
      ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
    },
  });
  const put: Writer["put"] = (kind, part, sort, value, expects) => ({
    kind,
    key: keyOf(kind, tenant, part, sort),
    value,
    expects,
  });

  return {
    ...reader,
    put,
    expect: (kind, part, sort, version) => ({ kind, key: keyOf(kind, tenant, part, sort), version }),

    async commit({ act, puts, expects = [], envelopes = [], reply }) {
      const now = context.wallClock();
      const record = put(
        actItem,
        {},
        { at: now, id: context.newId() },
        {
          ...act,
          who: context.who,
          at: now,
          businessAt: context.businessClock(),
          requestId: context.requestId,
          versions: puts.map(({ kind, key, expects: before }) => ({
            kind: kind.name,
            sk: key.sk,
            before,
            after: before + 1,
          })),
        },
        0,
      );
      const on = dayOf(context.businessClock());
      const outgoing = envelopes.map((envelope) => put(outItem, {}, { id: envelope.id }, { ...envelope, on }, 0));
      const once = context.idempotency
        ? [
            put(
              idempotencyItem,
              {},
              { key: context.idempotency.key },
              { digest: context.idempotency.digest, reply, at: now },
              0,
            ),
          ]
        : [];
      const writes = [...once, ...puts, ...outgoing, record];
      const parts = [
        ...writes.map(asPut),
        ...expects.map(({ key, version }) => ({
          ConditionCheck: {
            TableName: table,
            Key: key,
            ...condition(version),
            ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
          },
        })),
      ];
      if (parts.length > 100) throw new Error(`a commit holds at most 100 parts, this one has ${parts.length}`);
      try {
        await client.send(new TransactWriteCommand({ TransactItems: parts }));
      } catch (cause) {
        const reasons = (cause as { CancellationReasons?: Reason[] }).CancellationReasons;
        if (!reasons) throw cause;
        const failed = reasons.findIndex(({ Code }) => Code === "ConditionalCheckFailed");
        if (failed < 0) throw busy(cause);
        if (once.length > 0 && failed === 0) {
          throw new Failure("conflict", {
            vi: "Yêu cầu này đang được xử lý. Hãy tải lại để xem kết quả.",
            en: "This request is already being handled. Reload to see its result.",
            cause,
          });
        }
        const kind = failed < writes.length ? writes[failed]?.kind : expects[failed - writes.length]?.kind;
        const old = reasons[failed]?.Item;
        throw stale(kind && old ? readRow(kind, unmarshall(old)) : undefined);
      }
    },

    async save(kind, part, sort, value, expects) {
      const item = put(kind, part, sort, value, expects);
      try {
        await client.send(
          new PutCommand({
            TableName: table,
            Item: row(item),
            ...condition(expects),
            ReturnValuesOnConditionCheckFailure: "ALL_OLD",
          }),
        );
      } catch (cause) {
        const { name, Item } = cause as { name?: string; Item?: Wire };
        if (name !== "ConditionalCheckFailedException") throw cause;
        const current = Item ? readRow(kind, unmarshall(Item)) : await reader.get(kind, part, sort, { strong: true });
        throw stale(current);
      }
      return expects + 1;
    },
  };
};
