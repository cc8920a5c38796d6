import { envelopeId, type Envelope } from "@thidua/data";
import { tenantBehind, type Instant, type PublicationDown, type SheetHead, type TenantId } from "@thidua/domain";
import type { Place } from "../sheets/place.ts";
import type { Publication } from "./editions.ts";

type Telling = { place: Place; us: TenantId; at: Instant };

/** The table as a child tenant is told of it; nothing for participants that are no tenants. */
export const publicationDown = ({ place, us, at }: Telling, head: SheetHead, publication: Publication): Envelope[] => {
  if (head.is !== "tenant") return [];
  const { edition, publishedAt, by, decision, reported, expected, rows, corrections } = publication;
  const reason = corrections.find((one) => one.edition === edition)?.reason;
  const body: PublicationDown = {
    edition,
    publishedAt,
    by,
    ...(decision ? { decision: { number: decision.number, date: decision.date } } : {}),
    ...(reason ? { reason } : {}),
    reported,
    expected,
    rows,
  };
  const { campaign, year } = place;
  const about = {
    kind: "publication" as const,
    from: us,
    to: tenantBehind(head.participant),
    campaign,
    year,
    version: edition,
    at,
  };
  return [{ ...about, id: envelopeId(about), body }];
};
