import type { TenantNode } from "../hierarchy/node.ts";
import type { Plan } from "../plan/plan.ts";
import type { Day } from "../time.ts";
import { blank, opened } from "./wording.ts";

const committee = "ỦY BAN NHÂN DÂN";

const linesOf = (issuer: string): string[] => {
  const said = issuer.normalize("NFC").toLocaleUpperCase("vi").trim();
  return said.startsWith(`${committee} `) ? [committee, said.slice(committee.length + 1)] : [said];
};

export type HeadLines = { superior: string[]; issuer: string[] };

/** The upper left corner: a committee stands alone, a department under the committee it belongs to. */
export const headLinesOf = (plan: Pick<Plan, "issuer">, node: TenantNode, above?: TenantNode): HeadLines => {
  const said = plan.issuer?.head ?? [];
  const department =
    (plan.issuer?.kind ?? (node.kind === "department" ? "departmental" : "territorial")) === "departmental";
  const own = said.length > 0 ? said.map((it) => it.toLocaleUpperCase("vi")) : linesOf(node.issuer);
  if (!department) return { superior: [], issuer: own };
  if (own.length > 1) return { superior: own.slice(0, -1), issuer: own.slice(-1) };
  return { superior: above ? linesOf(above.issuer) : [], issuer: own };
};

/** The issuer as running text names it. */
export const issuerNameOf = (plan: Pick<Plan, "issuer">, node: TenantNode): string => {
  if (plan.issuer) return plan.issuer.name;
  return node.issuer.toLocaleUpperCase("vi").startsWith(committee) ? `Ủy ban nhân dân ${node.name}` : opened(node.name);
};

const numberGap = blank(6);
const dayGap = blank(3);

/** `90/KH-UBND`, a number below 10 with a nought before it; blank before the slash until it is given. */
export const numberOf = (number: string | undefined, symbol: string): string =>
  `${number === undefined || number === "" ? numberGap : number.replace(/^\d$/, "0$&")}/${symbol}`;

export type DateParts = { date?: Day | undefined; month?: string | undefined };

/** "ngày 12 tháng 02 năm 2024"; what isn't known yet is left blank, the year is the plan's month's or this one. */
export const dateText = ({ date, month }: DateParts, today: Day): string => {
  const [y = "", m, d] = date ? date.split("-") : [...(month ?? today.slice(0, 4)).split("-"), undefined];
  const monthText = m === undefined ? dayGap : Number(m) <= 2 ? m : String(Number(m));
  return `ngày ${d ?? dayGap} tháng ${monthText} năm ${y}`;
};
