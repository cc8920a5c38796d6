import { getPlan, putCriteria, type CriterionInput } from "@thidua/contract";
import type { CampaignId, Criterion } from "@thidua/domain";
import type * as z from "zod";
import type { As } from "../replay/lane.ts";

type Sent = z.input<typeof CriterionInput>;

/** How a place makes the criteria from above its own: what it adds, and what it leaves out and why. */
export type Local = {
  subjectKind: string;
  add?: readonly Sent[];
  /** Labels left out, each with its reason. */
  drop?: Readonly<Record<string, string>>;
};

const asSent = ({ origin: _, originMaxPoints: __, inherits: ___, ...kept }: Criterion): Sent => kept;

/** Sets the criteria of one kind of subject in the draft that is open. */
export const localise = async (
  as: As,
  login: string,
  campaign: CampaignId,
  { subjectKind, add = [], drop = {} }: Local,
): Promise<void> => {
  const { plan, version } = await as(login).call(getPlan, { params: { campaign } });
  const set = plan.criteria.find((it) => it.subjectKind === subjectKind);
  if (!set) throw new Error(`the plan has no criteria for ${subjectKind}`);
  await as(login).put(putCriteria, {
    params: { campaign, subjectKind },
    ifMatch: version,
    body: {
      scored: set.scored,
      criteria: [...set.criteria.filter(({ label }) => !(label in drop)).map(asSent), ...add],
      dropped: set.criteria.flatMap(({ id, label }) => {
        const reason = drop[label];
        return reason === undefined ? [] : [{ id, reason }];
      }),
    },
  });
};
