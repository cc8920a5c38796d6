import { getSheet, type SheetView } from "@thidua/contract";
import type { CampaignId, ParticipantId } from "@thidua/domain";
import type { World } from "@thidua/local";

/** One line of a sheet counted again by hand: what was entered, what was decided, what it is worth. */
type Line = { label: string; points: number; max: number };

type Entered = SheetView["criteria"][number];

const share = (counted: number, of: number, target: number): number =>
  Math.min(1, (counted * 1_000_000) / (of * target));

/**
 * Points of one criterion from its cell, with arithmetic of our own: nothing of the product's scoring is used. Only the
 * rules that the demo's plan has.
 */
const pointsOf = ({ criterion, cell, appraisal }: Entered, known: { plan: boolean; initiative: boolean }): number => {
  const max = criterion.maxPoints ?? 0;
  if (appraisal?.points !== undefined) return appraisal.points;
  const declared = cell?.declared;
  const { rule } = criterion;
  if (rule.type === "auto") return (rule.fact === "childPlanIssued" ? known.plan : known.initiative) ? max : 0;
  if (rule.type === "yesNo") return declared?.kind === "yesNo" && declared.met ? max : 0;
  if (rule.type === "choice" && declared?.kind === "choice")
    return Math.round((max * (rule.options[declared.option]?.share ?? 0)) / 1_000_000);
  if (rule.type === "ratio" && declared?.kind === "ratio")
    return Math.round(max * share(declared.counted, declared.of - declared.excluded, rule.target));
  if (rule.type === "gate") return 0;
  throw new Error(`${criterion.label} can't be counted again: ${rule.type}, ${declared?.kind ?? "nothing entered"}`);
};

export type Recounted = { name: string; lines: Line[]; points: number; max: number };

/** A participant's result, counted again from the sheet that was handed in and what was decided on it. */
export const recount = async (
  world: World,
  officer: string,
  of: { campaign: CampaignId; year: number },
  participant: ParticipantId,
  known: { plan: boolean; initiative: boolean },
): Promise<Recounted> => {
  const sheet = await world.clientFor(officer).call(getSheet, { params: { ...of, participant } });
  const lines = sheet.criteria
    .filter(({ leaf }) => leaf)
    .map((one) => ({
      label: one.criterion.label,
      points: pointsOf(one, known),
      max: one.criterion.rule.type === "gate" ? 0 : (one.criterion.maxPoints ?? 0),
    }));
  const sum = (field: "points" | "max") => lines.reduce((total, line) => total + line[field], 0);
  return { name: sheet.name, lines, points: sum("points"), max: sum("max") };
};

/** Rank of each among the others, equals sharing theirs. */
export const ranked = (all: readonly Recounted[]): Map<string, number> =>
  new Map(
    all.map((one) => [one.name, 1 + all.filter((other) => other.points * one.max > one.points * other.max).length]),
  );
