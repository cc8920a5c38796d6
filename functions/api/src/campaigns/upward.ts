import {
  edgeUpItem,
  envelopeId,
  lineageItem,
  outItem,
  type Envelope,
  type EnvelopeKind,
  type Writer,
} from "@thidua/data";
import {
  authorityOn,
  dayOf,
  Failure,
  fold,
  type CampaignId,
  type Clock,
  type Instant,
  type Milestone,
  type TenantId,
  type TenantNode,
} from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { nodeOf, pathOf } from "../hierarchy/nodes.ts";

type Sending = { store: Writer; me: Pick<Caller, "tenant">; wallClock: Clock; businessClock: Clock };

/**
 * The tenant above, on the day of the act, that continues to be `of`. Where it isn't there any more nothing is guessed:
 * the failure names who was there, who continues it and on what resolution, for a person to decide.
 */
export const standingAbove = async (
  { store, me, businessClock }: Omit<Sending, "wallClock">,
  of: TenantId,
): Promise<TenantId> => {
  const up = (await store.all(edgeUpItem, {}, { owner: me.tenant })).map((it) => it.value);
  const lineage = (await store.all(lineageItem, {}, { owner: of })).map((it) => it.value);
  const found = authorityOn(up, of, dayOf(businessClock()), lineage);
  if (found.found) return found.tenant;
  const was = await nodeOf(store, of);
  const successors = await Promise.all(found.successors.map((tenant) => nodeOf(store, tenant)));
  const names = successors.map(({ name }) => name).join(", ");
  throw new Failure("authority_gone", {
    vi: `${was.name} không còn là cấp trên trực tiếp vào ngày này${found.resolution ? ` (${found.resolution})` : ""}. ${
      names ? `Đơn vị kế tục: ${names}. ` : ""
    }Hãy xác định cơ quan có thẩm quyền và biểu mẫu áp dụng rồi nối lại phong trào.`,
    en: `${was.name} isn't the authority above any more on this day${found.resolution ? ` (${found.resolution})` : ""}. ${
      names ? `Continued by: ${names}. ` : ""
    }Decide which authority and form apply now, then link the campaign again.`,
    current: { was: found.was, successors: found.successors, resolution: found.resolution },
  });
};

type Letter = {
  kind: EnvelopeKind;
  to: TenantId;
  version: number;
  campaign?: CampaignId | undefined;
  mark?: string | undefined;
  body: object;
};

/** An envelope ready for `commit`. */
export const letter = (
  me: Pick<Caller, "tenant">,
  at: Instant,
  { kind, to, version, campaign, mark, body }: Letter,
): Envelope => ({
  id: envelopeId({ kind, campaign, from: me.tenant, to, version, ...(mark === undefined ? {} : { mark }) }),
  kind,
  version,
  from: me.tenant,
  to,
  ...(campaign === undefined ? {} : { campaign }),
  at,
  body: { ...body },
});

/** Those of the letters that haven't gone yet: sending twice sends once. */
export const unsent = async (store: Writer, letters: readonly Envelope[]): Promise<Envelope[]> => {
  const gone = await store.many(
    outItem,
    letters.map(({ id }) => ({ part: {}, sort: { id } })),
    { strong: true },
  );
  return letters.filter(({ id }) => !gone.has(id));
};

/**
 * Whom a child's plan goes to beside its direct parent: ancestors that the plan names as recipients of its `childPlan`
 * milestone, found by name among those who stand above on this day.
 */
export const furtherRecipients = async (
  { store, me, businessClock }: Omit<Sending, "wallClock">,
  milestones: readonly Milestone[],
): Promise<TenantNode[]> => {
  const named = milestones
    .filter(({ kind }) => kind === "childPlan")
    .flatMap(({ sentTo }) => sentTo.map(({ to }) => fold(to)));
  if (named.length === 0) return [];
  const path = await pathOf(store, me.tenant, dayOf(businessClock()));
  return path.filter(({ name, issuer }) =>
    named.some((it) => [name, issuer].some((one) => it.includes(fold(one)) || fold(one).includes(it))),
  );
};
