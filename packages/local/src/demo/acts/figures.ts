import { leafCriteria, type CriteriaSet, type Criterion, type CriterionId } from "@thidua/domain";
import type { Dice } from "../replay/seeded.ts";
import type { Entries, Entry } from "./sheets.ts";

/**
 * How well an authority does, from 0 to 1, and what of it stands out. The same profile always gives the same figures
 * but for the size of the place.
 */
export type Profile = {
  quality: number;
  /** Of single criteria by label: another quality than the rest. */
  except?: Readonly<Record<string, number>>;
  /** Cases a year, about: what shares are counted over. */
  size: number;
  /** The same shares in a place so many times as large. */
  times?: number;
  /** How far single criteria stray from the quality; 0 for none. */
  noise?: number;
};

const given = new Set<Criterion["rule"]["type"]>(["survey", "chairScore", "auto"]);

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Bands and classes by the names that are usual: of those that do well, of the others. */
const classes = {
  indexBand: ["Tốt", "Khá"],
  staffClass: ["Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ"],
} as const;

/** What the place would declare for a criterion at this quality. */
const answerAt = ({ rule }: Criterion, quality: number, { size, times = 1 }: Profile): Entry => {
  switch (rule.type) {
    case "yesNo":
      return { declared: { kind: "yesNo", met: quality >= 0.3 } };
    case "ratio": {
      const target = rule.target / 1_000_000;
      const share = clamp(target * (0.62 + 0.42 * quality));
      return { declared: { kind: "ratio", counted: Math.round(size * share) * times, of: size * times } };
    }
    case "choice": {
      const option = Math.min(rule.options.length - 1, Math.floor((1 - clamp(quality + 0.25)) * rule.options.length));
      return { declared: { kind: "choice", option } };
    }
    case "gate":
      return rule.fact in classes
        ? { declared: { kind: "band", name: classes[rule.fact as keyof typeof classes][quality > 0.75 ? 0 : 1] } }
        : { declared: { kind: "yesNo", met: true } };
    case "penalty":
      return { declared: { kind: "number", value: quality < 0.35 ? 1 : 0 } };
    case "bonus":
      return { declared: { kind: "number", value: quality > 0.8 ? 1 : 0 } };
    case "perOccurrence":
      return { declared: { kind: "number", value: Math.round(4 * quality) } };
    case "levels":
      return { declared: { kind: "number", value: Math.max(...rule.steps.map(({ from }) => from)) } };
    case "rankOrMovement":
      return { declared: { kind: "rank", rank: Math.max(1, Math.round(12 * (1 - quality))), of: 12 } };
    case "relativeToLeader":
      return { declared: { kind: "number", value: Math.round(100 * quality) } };
    case "survey":
    case "chairScore":
    case "auto":
      return {};
  }
};

export type Proof = (criterion: Criterion) => NonNullable<Entry["evidence"]>;

/** Everything a place enters for a set: figures from its profile, and the documents that prove them. */
export const entriesFor = (set: CriteriaSet, profile: Profile, dice: Dice, proof: Proof): Entries => {
  const { quality, except = {}, noise = 0 } = profile;
  const entries = new Map<CriterionId, Entry>();
  for (const criterion of leafCriteria(set)) {
    if (given.has(criterion.rule.type)) continue;
    const stray = noise === 0 ? 0 : (dice.roll() - 0.5) * noise;
    const own = except[criterion.label] ?? clamp(quality + stray);
    const evidence = criterion.evidence === "none" ? [] : proof(criterion);
    entries.set(criterion.id, { ...answerAt(criterion, own, profile), ...(evidence.length > 0 ? { evidence } : {}) });
  }
  return entries;
};
