/** What a marked text is about: it decides who beyond its own tenant may see it. */
export type About =
  | "plan"
  | "contact"
  | "registration"
  | "sheet"
  | "draft"
  | "appraisal"
  | "officer"
  | "unit"
  | "person"
  | "file"
  | "handover"
  | "implementing"
  | "facts"
  | "year"
  | "role";

export type Mark = { of: string; about: About };

/** A word that stands in a text of one tenant and can come from nowhere else. */
export const mark = (of: string, about: About): string => `zq-${of}-${about}-qz`;

/** Beside it, whose it is within the tenant: a unit, a person. */
export const markOf = (whose: string): string => `zw-${whose}-wz`;
export const ownersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/zw-([a-z]+)-wz/gi)].map(([, whose = ""]) => whose.toLowerCase())),
];

/** The marks in whatever left the system: a body, headers, the log. Case and percent encoding hide none. */
export const marksIn = (text: string): Mark[] => {
  const found = text.matchAll(/zq-([a-z0-9]+)-([a-z]+)-qz/gi);
  const marks = [...found].map(([, of = "", about = ""]) => `${of.toLowerCase()} ${about.toLowerCase()}`);
  return [...new Set(marks)].map((one) => {
    const [of = "", about] = one.split(" ");
    return { of, about: about as About };
  });
};

/** What stands in a text and belongs to another tenant. The platform's own is nobody's secret. */
export const foreignMarks = (text: string, own: string): string[] =>
  marksIn(text)
    .filter(({ of }) => of !== own && of !== "platform")
    .map(({ of, about }) => `${of} ${about}`);

/** Ids of those from whom nothing may have come, wherever they stand in a text. */
export const foreignIdsIn = (stocks: Record<string, object>, text: string): string[] =>
  ["sibling", "other", "otherward", "twin"].flatMap((of) =>
    idsOf(stocks[of] ?? {})
      .filter((id) => text.includes(id))
      .map((id) => `${of} ${id}`),
  );

const idsOf = (stock: object): string[] =>
  Object.values(stock).flatMap((value: unknown) =>
    typeof value === "string" ? [value] : typeof value === "object" && value ? idsOf(value) : [],
  );
