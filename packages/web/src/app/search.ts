const word = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

/** What stands after the question mark, read strictly: anything else is left out. */
export const searchOf = {
  newCampaign: (raw: Record<string, unknown>): { tu?: string } => {
    const tu = word(raw["tu"]);
    return tu === undefined ? {} : { tu };
  },
  plan: (raw: Record<string, unknown>): { ban?: number } => {
    const ban = Number(raw["ban"]);
    return Number.isInteger(ban) && ban > 0 ? { ban } : {};
  },
  editor: (raw: Record<string, unknown>): { muc?: string } => {
    const muc = word(raw["muc"]);
    return muc === undefined ? {} : { muc };
  },
  grid: (raw: Record<string, unknown>): { doituong?: string | undefined; cuatoi?: boolean | undefined } => {
    const doituong = word(raw["doituong"]);
    return { ...(doituong !== undefined && { doituong }), ...(raw["cuatoi"] === true && { cuatoi: true }) };
  },
  results: (raw: Record<string, unknown>): { khoi?: string | undefined; theo?: "comparable" | undefined } => ({
    ...(typeof raw["khoi"] === "string" && { khoi: raw["khoi"] }),
    ...(raw["theo"] === "comparable" && { theo: "comparable" as const }),
  }),
};
