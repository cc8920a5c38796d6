/** Sequence numbers on the wire: 21 digits that grow with every record, so that they compare as text too. */
export const sequenceText = (sequence: number): string => `1${String(sequence).padStart(20, "0")}`;

/** The number behind a wire sequence number, or undefined if it isn't one of this stream's. */
export const parseSequence = (text: unknown): number | undefined =>
  typeof text === "string" && /^1\d{20}$/.test(text) ? Number(text.slice(1)) : undefined;
