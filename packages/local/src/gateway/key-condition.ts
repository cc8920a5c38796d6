/** Values and names of an expression, as DynamoDB's protocol sends them. */
type Names = Readonly<Record<string, unknown>>;
type Values = Readonly<Record<string, { S?: unknown } | undefined>>;

const token = /\s*([#:]?[A-Za-z0-9_.-]+|<>|<=|>=|[=<>(),])/y;

const tokensOf = (expression: string): string[] | undefined => {
  const found: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < expression.trimEnd().length) {
    const match = token.exec(expression);
    if (!match?.[1]) return undefined;
    found.push(match[1]);
  }
  return found;
};

/**
 * The partition keys that a key condition names: every text that it sets `pk` equal to, on either side of the sign.
 * Empty when there is none or the expression can't be read, and then nothing is allowed.
 */
export const partitionKeysOf = (expression: unknown, names: Names = {}, values: Values = {}): string[] => {
  if (typeof expression !== "string") return [];
  const tokens = tokensOf(expression);
  if (!tokens) return [];
  const isKey = (name: string | undefined) =>
    name !== undefined && (name.startsWith("#") ? names[name] : name) === "pk";
  const found: string[] = [];
  for (const [index, sign] of tokens.entries()) {
    if (sign !== "=") continue;
    const sides = [tokens[index - 1], tokens[index + 1]];
    const value = sides.find((side) => side?.startsWith(":") === true);
    if (!sides.some(isKey)) continue;
    const text = value === undefined ? undefined : values[value]?.S;
    if (typeof text !== "string") return [];
    found.push(text);
  }
  return found;
};
