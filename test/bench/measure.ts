/** One figure of the bench. With `most`, more than that fails; without, it is only told. */
export type Measure = { name: string; value: number; unit: string; most?: number };

/** What a file `*.bench.ts` exports as `measure`. */
export type Bench = () => Promise<Measure[]>;

export const exceeds = ({ value, most }: Measure): boolean => !(value >= 0) || (most !== undefined && value > most);

/** The median of some figures; of an even number the lower one. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? NaN;
}
