const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** IAM's wildcards: `*` any number of characters, `?` exactly one. */
const wild = (text: string): string => literal(text).replace(/\\\*/g, ".*").replace(/\\\?/g, ".");

/** What a policy variable stands for; undefined where the request has no such key. */
export type Lookup = (key: string) => string | undefined;

const compiled = new Map<string, RegExp>();

const regex = (source: string, insensitive: boolean): RegExp => {
  const key = `${insensitive ? "i" : "c"}${source}`;
  const found = compiled.get(key) ?? new RegExp(`^${source}$`, insensitive ? "isu" : "su");
  if (compiled.size > 5000) compiled.clear();
  compiled.set(key, found);
  return found;
};

/**
 * Whether a value is like a pattern. `${key}` is replaced by what the request holds, taken literally, so that a value
 * can't bring a wildcard; a variable that the request doesn't have matches nothing.
 */
export const isLike = (pattern: string, value: string, lookup: Lookup, insensitive = false): boolean => {
  const parts = pattern.split(/\$\{([^}]+)\}/);
  const source = parts.map((part, i) => {
    if (i % 2 === 0) return wild(part);
    const found = lookup(part);
    return found === undefined ? undefined : literal(found);
  });
  return source.every((part) => part !== undefined) && regex(source.join(""), insensitive).test(value);
};
