import { compareShares, type Fraction } from "../score/exact.ts";

/** One who takes part in a ranking: points over applicable maximum, and the group it is compared in. */
export type Contender = {
  id: string;
  group?: string | undefined;
  points: number;
  max: number;
  /** False for those who take part without being ranked (central agencies, guests). */
  ranked?: boolean;
  /** Has a result; one without isn't placed and makes its group's ranking provisional. */
  complete?: boolean;
  /** Its result may still change. */
  provisional?: boolean;
};

export type Placed = { id: string; group: string; rank: number; of: number; tied: boolean };

export type GroupRanking = {
  group: string;
  placed: Placed[];
  /** Takes part, has no result yet. */
  waiting: string[];
  /** Someone is waiting or may still change, so ranks may too. */
  provisional: boolean;
};

const share = ({ points, max }: Contender): Fraction => [BigInt(points), BigInt(max)];

const rankGroup = (group: string, contenders: readonly Contender[]): GroupRanking => {
  const placeable = contenders.filter(({ complete = true, max }) => complete && max > 0);
  const waiting = contenders.filter((one) => !placeable.includes(one)).map(({ id }) => id);
  const sorted = placeable.toSorted((a, b) => compareShares(share(b), share(a)) || (a.id < b.id ? -1 : 1));
  const same = (a: Contender | undefined, b: Contender | undefined): boolean =>
    a !== undefined && b !== undefined && compareShares(share(a), share(b)) === 0;
  const placed: Placed[] = [];
  for (const [at, one] of sorted.entries()) {
    const above = same(sorted[at - 1], one);
    const rank = above ? (placed[at - 1]?.rank ?? at + 1) : at + 1;
    placed.push({ id: one.id, group, rank, of: sorted.length, tied: above || same(one, sorted[at + 1]) });
  }
  const unsettled = placeable.some(({ provisional }) => provisional);
  return { group, placed, waiting, provisional: waiting.length > 0 || unsettled };
};

/**
 * Rankings, one a group and none across groups. Equal shares (compared exactly, not as shown) share a rank and the next
 * rank is skipped: 1, 2, 2, 4. Those not ranked leave no trace in it.
 */
export const rankWithinGroups = (contenders: readonly Contender[]): GroupRanking[] => {
  const groups = new Map<string, Contender[]>();
  for (const one of contenders) {
    if (one.ranked === false) continue;
    const name = one.group ?? "";
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups].map(([group, members]) => rankGroup(group, members));
};
