/** Twentieths of a point, as word processors count lengths. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

/** A length given in points, in twentieths. */
export const points = (pt: number): number => Math.round(pt * 20);

/** Font sizes are counted in half points. */
export const halves = (pt: number): number => Math.round(pt * 2);
