const ordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(ordered)
    : value !== null && typeof value === "object"
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, it]) => it !== undefined)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, it]) => [key, ordered(it)]),
        )
      : value;

/** A text by which equal plain data are equal, whatever the order of their fields. */
export const keyOfData = (value: unknown): string => JSON.stringify(ordered(value)) ?? "";

export const same = (a: unknown, b: unknown): boolean => keyOfData(a) === keyOfData(b);
