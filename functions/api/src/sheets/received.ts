import { envelopePrefix, inItem, type Envelope, type Reader } from "@thidua/data";
import {
  AppraisalDown,
  PublicationDown,
  RegistrationUp,
  SheetBodyUp,
  SheetUp,
  tenantBehind,
  type CampaignId,
  type Instant,
  type ParticipantId,
  type Submission,
  type TenantId,
} from "@thidua/domain";
import type { OfYear, Place } from "./place.ts";

/** What an envelope of a child tenant says, with when and in which order it was sent. */
export type Sent<T> = T & { from: TenantId; version: number; at: Instant };

const sent = <T extends object>(value: Envelope, body: T): Sent<T> => ({
  ...body,
  from: value.from,
  version: value.version,
  at: value.at,
});

const latest = async (store: Reader, kind: Envelope["kind"], { campaign, year }: OfYear, from: TenantId) => {
  const { items } = await store.query(
    inItem,
    {},
    { begins: envelopePrefix({ kind, campaign, year, from }), descending: true, limit: 1 },
  );
  return items[0]?.value;
};

/** The newest word of a child tenant on its sheet: submitted, or taken back. */
export const sheetWord = async (
  store: Reader,
  of: OfYear,
  child: ParticipantId,
): Promise<Sent<SheetUp> | undefined> => {
  const found = await latest(store, "sheet", of, tenantBehind(child));
  return found && sent(found, SheetUp.parse(found.body));
};

/** What it submitted the given time. */
export const sheetBody = async (
  store: Reader,
  of: OfYear,
  child: ParticipantId,
  submission: number,
): Promise<Submission | undefined> => {
  const found = await store.all(
    inItem,
    {},
    { begins: envelopePrefix({ kind: "sheetBody", ...of, from: tenantBehind(child) }), descending: true },
  );
  return found.map(({ value }) => SheetBodyUp.parse(value.body).sheet).find((it) => it.submission === submission);
};

/** The newest word of a child tenant on its registration. */
export const registrationWord = async (
  store: Reader,
  of: OfYear,
  child: ParticipantId,
): Promise<Sent<RegistrationUp> | undefined> => {
  const found = await latest(store, "registration", of, tenantBehind(child));
  return found && sent(found, RegistrationUp.parse(found.body));
};

/** The newest word of every child tenant, by tenant; the small ones only. */
export const wordsOfAll = async (
  store: Reader,
  of: OfYear,
): Promise<{ sheets: Map<TenantId, Sent<SheetUp>>; registrations: Map<TenantId, Sent<RegistrationUp>> }> => {
  const [sheets, registrations] = await Promise.all(
    (["sheet", "registration"] as const).map((kind) =>
      store.all(inItem, {}, { begins: envelopePrefix({ kind, ...of }) }),
    ),
  );
  return {
    sheets: new Map((sheets ?? []).map(({ value }) => [value.from, sent(value, SheetUp.parse(value.body))])),
    registrations: new Map(
      (registrations ?? []).map(({ value }) => [value.from, sent(value, RegistrationUp.parse(value.body))]),
    ),
  };
};

/** The newest table the level above has published to us. */
export const tableFromAbove = async (store: Reader, place: Place): Promise<PublicationDown | undefined> => {
  if (!place.above) return undefined;
  const { campaign, tenant: from } = place.above;
  const found = await latest(store, "publication", { campaign, year: place.year }, from);
  return found && PublicationDown.parse(found.body);
};

/** What the level above said on our registration and sheet, oldest first. */
export const wordsFromAbove = async (store: Reader, place: Place): Promise<Sent<AppraisalDown>[]> => {
  if (!place.above) return [];
  const { campaign, tenant } = place.above;
  const of = { campaign: campaign satisfies CampaignId, year: place.year, from: tenant };
  const found = await Promise.all(
    (["appraisal", "return"] as const).map((kind) =>
      store.all(inItem, {}, { begins: envelopePrefix({ kind, ...of }) }),
    ),
  );
  return found
    .flat()
    .map(({ value }) => sent(value, AppraisalDown.parse(value.body)))
    .toSorted((a, b) => (a.at === b.at ? a.version - b.version : a.at < b.at ? -1 : 1));
};
