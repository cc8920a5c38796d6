import { envelopeId, type Envelope } from "@thidua/data";
import { tenantBehind, type AppraisalDown, type Instant, type SheetHead, type TenantId } from "@thidua/domain";
import type { Case, StoredAppraisal } from "../sheets/case.ts";

type Telling = { it: Case; head: SheetHead; us: TenantId; by: string; at: Instant };

const ended = new Set<SheetHead["state"]>(["appraised", "approved", "published"]);

/**
 * What a child tenant is told when its sheet's standing changes: that it was taken up, what came back and why, and, once
 * appraisal has ended, every decision with its reason and the facts it rests on. A single decision in between stays here.
 */
export const told = (
  { it, head, us, by, at }: Telling,
  kind: "appraisal" | "return",
  appraisals: readonly StoredAppraisal["value"][],
  reason?: string,
): Envelope[] => {
  if (head.is !== "tenant" || it.place.above) return [];
  const visible = appraisals.filter(({ criterion }) => ended.has(head.state) || head.openCriteria.includes(criterion));
  const body: AppraisalDown = {
    what: "sheet",
    submission: head.submission,
    state: head.state,
    ...(reason ? { reason } : {}),
    by,
    at,
    openCriteria: head.openCriteria,
    appraisals: visible.map(({ criterion, verdict, points, reason: why, returned }) => ({
      criterion,
      verdict,
      ...(points === undefined ? {} : { points }),
      ...(why ? { reason: why } : {}),
      returned,
    })),
    ...(ended.has(head.state) ? { facts: it.facts } : {}),
  };
  const { campaign, year } = it.place;
  const about = { kind, from: us, to: tenantBehind(head.participant), campaign, year, version: it.version + 1, at };
  return [{ ...about, id: envelopeId(about), body }];
};
