const lane = (text: string, seed: number): number => {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  hash ^= hash >>> 15;
  return Math.imul(hash, 2_246_822_519) >>> 0;
};

/** Sixteen hexadecimal digits that differ when a text differs; for noticing change, not for security. */
export const fingerprint = (text: string): string =>
  [lane(text, 2_166_136_261), lane(text, 3_735_928_559)].map((part) => part.toString(16).padStart(8, "0")).join("");

/** JSON whose keys are in order, so that two equal values have one text whatever order a table gave them back in. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
