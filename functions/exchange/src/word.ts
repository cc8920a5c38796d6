import { deliveredItem, keyOf, makeRow, type Envelope } from "@thidua/data";
import { Delivered, RegistrationUp, SheetUp, type Instant } from "@thidua/domain";
import { putNewer, type Where } from "./put.ts";

const wordOf = ({ kind, from, at, body }: Envelope): Delivered | undefined => {
  const base = { participant: from, at };
  if (kind === "registration") {
    const { withdrawn } = RegistrationUp.parse(body);
    return Delivered.parse({ ...base, what: "registration", withdrawn });
  }
  if (kind !== "sheet") return undefined;
  const { withdrawn, submission, late } = SheetUp.parse(body);
  return Delivered.parse({ ...base, what: "sheet", withdrawn, submission, late });
};

/**
 * Puts a child tenant's newest word on its registration or sheet where the receiver counts by it: two small items a
 * child, however many letters it sends.
 */
export const putWord = async (where: Where, envelope: Envelope, at: Instant): Promise<void> => {
  const { campaign, year, to, version } = envelope;
  const word = wordOf(envelope);
  if (!word || campaign === undefined || year === undefined) return;
  const { participant, what } = word;
  const key = keyOf(deliveredItem, to, { campaign, year }, { participant, what });
  await putNewer(where, makeRow(deliveredItem, key, word, version, at));
};
