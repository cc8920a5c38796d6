/** The first letter of every partition: who owns what lies in it (the table of namespaces is in this package's README). */
export type Namespace = "T" | "R" | "X" | "Z" | "H" | "N" | "L" | "P";

/** Namespaces whose partitions belong to one tenant. */
export const tenantNamespaces = ["T", "R", "X", "Z"] as const satisfies readonly Namespace[];

const forbidden = /[|#]/;

/** The partition key: `NS#<owner>|<facet>`. `|` and `#` are delimiters and can occur in no part. */
export const partition = (namespace: Namespace, owner: string, facet: readonly string[]): string => {
  for (const part of [owner, ...facet.flatMap((f) => f.split("#"))]) {
    if (part === "" || forbidden.test(part))
      throw new Error(`a key part may not be empty or hold a delimiter: ${part}`);
  }
  return `${namespace}#${owner}|${facet.join("|")}`;
};
