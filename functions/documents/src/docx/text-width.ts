/** Widths of Times' letters in thousandths of the size; a letter with marks is as wide as without. */
const widths: readonly [letters: string, width: number][] = [
  ["ijlt:;/\\'|", 278],
  ["fr-()[]I!", 333],
  ["sJ", 389],
  ["acez“”?", 444],
  ["FPS", 556],
  ["ELTZ", 611],
  ["BCR", 667],
  ["ADGHKNOQUVXYw", 722],
  ["m", 778],
  ["M", 889],
  ["W", 944],
  [" .,", 250],
  // Word processors set a no-break space a little wider than the font says.
  ["\u00a0", 320],
];
const widthOf = new Map(widths.flatMap(([letters, width]) => Array.from(letters, (it) => [it, width] as const)));
const usual = 500;
const bolder = 1.06;
const mmOfPoint = 25.4 / 72;

/** How wide a line of text comes out in Times, in mm, within a few percent: enough to share a line between two columns. */
export const textWidth = (text: string, size: number, bold = false): number => {
  const letters = Array.from(text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D"));
  const units = letters.reduce((sum, it) => sum + (widthOf.get(it) ?? usual), 0);
  return (units / 1000) * size * mmOfPoint * (bold ? bolder : 1);
};
