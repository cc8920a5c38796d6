/** Twentieths of a point, as word processors count lengths. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

/** A length given in points, in twentieths. */
export const points = (pt: number): number => Math.round(pt * 20);

/** Font sizes are counted in half points. */
export const halves = (pt: number): number => Math.round(pt * 2);

const mmOfPoint = 25.4 / 72;

/** About how wide a line of text comes out in Times, in mm: half its size a letter, capitals more. */
export const textWidth = (text: string, size: number): number => {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return (text.length * 0.45 + capitals * 0.23) * size * mmOfPoint;
};
