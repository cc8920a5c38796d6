const bytes = new TextEncoder();

/** The size DynamoDB counts for a value: text in UTF-8, two digits of a number a byte, three bytes and one a member for a list or map. */
export const valueBytes = (value: unknown): number => {
  if (typeof value === "string") return bytes.encode(value).length;
  if (typeof value === "number")
    return Math.ceil(String(Math.abs(value)).replace(".", "").length / 2) + (value < 0 ? 2 : 1);
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + valueBytes(one) + 1, 3);
  if (value !== null && typeof value === "object")
    return Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .reduce((sum, [name, member]) => sum + bytes.encode(name).length + valueBytes(member) + 1, 3);
  return 1;
};
