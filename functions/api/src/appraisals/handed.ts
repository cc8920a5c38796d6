import { appraisalItem, envelopePrefix, handoverItem, inItem, type Put, type Reader, type Writer } from "@thidua/data";
import { AppraisalDown, CriterionId, type TenantId } from "@thidua/domain";
import type { Case, StoredAppraisal } from "../sheets/case.ts";

/** What the level above has decided on cells of this sheet that were handed up. */
export const decidedAbove = async (store: Reader, it: Case): Promise<Map<string, AppraisalDown>> => {
  const { place, head } = it;
  if (head.handedOver.length === 0) return new Map();
  const [handed, received] = await Promise.all([
    store.all(handoverItem, place, { begins: `${head.participant}#` }),
    store.all(inItem, {}, { begins: envelopePrefix({ kind: "appraisal", campaign: place.tree, year: place.year }) }),
  ]);
  const answers = received
    .map(({ value }) => AppraisalDown.parse(value.body))
    .filter(({ what }) => what === "handover");
  return new Map(
    handed.flatMap(({ value }) => {
      const answer = answers.findLast(({ handover }) => handover === value.envelope);
      const [appraisal] = answer?.appraisals ?? [];
      return answer && appraisal ? [[appraisal.criterion, answer] as const] : [];
    }),
  );
};

/** The decisions from above as appraisals of this sheet, ready to be written. */
export const takenFromAbove = async (
  store: Writer,
  it: Case,
  from: TenantId | undefined,
): Promise<{ puts: Put[]; appraisals: StoredAppraisal[] }> => {
  const decided = await decidedAbove(store, it);
  const { place, head } = it;
  const taken = [...decided].map(
    ([
      criterion,
      {
        appraisals: [appraisal],
        by,
        at,
      },
    ]): { put: Put; stored: StoredAppraisal } => {
      const before = it.appraisals.find(({ value }) => value.criterion === criterion)?.version ?? 0;
      const value: StoredAppraisal["value"] = {
        criterion: CriterionId.parse(criterion),
        verdict: appraisal?.verdict ?? "noData",
        ...(appraisal?.points === undefined ? {} : { points: appraisal.points }),
        ...(appraisal?.reason ? { reason: appraisal.reason } : {}),
        returned: false,
        by: { login: (from ?? "above") as never, name: by },
        at,
        substitute: true,
        fromAbove: true,
      };
      return {
        put: store.put(appraisalItem, { ...place, participant: head.participant }, { criterion }, value, before),
        stored: { value, version: before + 1, at },
      };
    },
  );
  return { puts: taken.map(({ put }) => put), appraisals: taken.map(({ stored }) => stored) };
};
