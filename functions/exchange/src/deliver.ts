import { inItem, keyOf, makeRow, openNode, outItem, readImage, receivedFileItem } from "@thidua/data";
import { grantNode, type Envelope } from "@thidua/data";
import { HandoverUp, SheetBodyUp, type FileMeta, type TenantId } from "@thidua/domain";
import { refusalOf } from "./crossing.ts";
import type { ExchangePorts } from "./ports.ts";
import { putNotice } from "./notice.ts";
import { putOnce } from "./put.ts";
import { putWord } from "./word.ts";

/** The files an envelope brings along. */
const filesOf = ({ kind, body }: Envelope): readonly FileMeta[] => {
  if (kind === "sheetBody") return SheetBodyUp.parse(body).sheet.files;
  if (kind === "handover") return HandoverUp.parse(body).files;
  return [];
};

/**
 * Carries one outgoing envelope to its receiver: once, along an edge of the hierarchy, its files before it. What may not
 * cross is logged and left; sending it again wouldn't make it right.
 */
export const deliver = async (ports: ExchangePorts, owner: TenantId, row: Record<string, unknown>): Promise<void> => {
  const { value: envelope } = readImage(outItem, row);
  const { reader, client, table } = await openNode(ports.connect, ports.table, grantNode(owner));
  const refusal = await refusalOf(envelope, owner, reader, ports.businessClock);
  if (refusal !== undefined) {
    ports.log("error", "an envelope was refused", { id: envelope.id, from: owner, to: envelope.to, refusal });
    return;
  }
  const { from, to } = envelope;
  const at = ports.wallClock();
  for (const { id, ...meta } of filesOf(envelope)) {
    if (!(await ports.files.has({ owner: from, file: id }))) {
      ports.log("warn", "a file named by an envelope isn't there", { id: envelope.id, file: id });
      continue;
    }
    await ports.files.copy({ owner: from, file: id }, to);
    const file = { id, ...meta, purpose: "evidence" as const, at, from };
    await putOnce(
      { client, table },
      makeRow(receivedFileItem, keyOf(receivedFileItem, to, {}, { file: id }), file, 1, at),
    );
  }
  await putOnce({ client, table }, makeRow(inItem, keyOf(inItem, to, {}, { id: envelope.id }), envelope, 1, at));
  await putWord({ client, table }, envelope, at);
  const receiver = await openNode(ports.connect, ports.table, grantNode(to));
  await putNotice({ client, table }, receiver.reader, envelope, at);
};
