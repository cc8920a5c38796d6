import { edgeUpItem, type Envelope, type EnvelopeKind, type Reader } from "@thidua/data";
import { addDays, dayOf, edgeOn, type Clock, type Day, type TenantId } from "@thidua/domain";

const down: readonly EnvelopeKind[] = ["campaign", "amendment", "return", "appraisal", "publication", "decision"];
/** What may pass by the direct parent, to whoever stands above it. */
const farUp: readonly EnvelopeKind[] = ["issuedPlan"];
/** A letter may wait that long before it is carried; an older date is no ground for using an edge that is gone. */
const oldest = 31;
const deepest = 8;

const parentOn = async (reader: Reader, child: TenantId, day: Day): Promise<TenantId | undefined> =>
  edgeOn(
    (await reader.all(edgeUpItem, {}, { owner: child, strong: true })).map(({ value }) => value),
    day,
  )?.parent;

/**
 * Why an envelope may not cross, or nothing if it may: on the business day of its act an edge of the hierarchy must lead
 * from sender to receiver, down from parent to child, up from child to parent, an issued plan to any ancestor.
 */
export const refusalOf = async (
  { kind, from, to, on }: Envelope,
  owner: TenantId,
  reader: Reader,
  businessClock: Clock,
): Promise<string | undefined> => {
  if (from !== owner) return "the sender isn't the owner of the partition it lies in";
  const today = dayOf(businessClock());
  if (on === undefined || on > today || on < addDays(today, -oldest)) return "its day isn't a recent one";
  if (down.includes(kind)) {
    return (await parentOn(reader, to, on)) === from ? undefined : "the receiver wasn't a child of the sender that day";
  }
  let above = await parentOn(reader, from, on);
  if (above === to) return undefined;
  for (let steps = 1; farUp.includes(kind) && above !== undefined && steps < deepest; steps++) {
    above = await parentOn(reader, above, on);
    if (above === to) return undefined;
  }
  return "the receiver didn't stand above the sender that day";
};
