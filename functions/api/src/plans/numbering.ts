import type { PlanActBody } from "@thidua/contract";
import { numberItem, type Put, type Writer } from "@thidua/data";
import {
  Failure,
  invalid,
  yearOf,
  type Clock,
  type Day,
  type Fault,
  type PlanVersion,
  type TenantNode,
} from "@thidua/domain";
import { notAfterToday } from "./signing.ts";

export type Numbered = { number: string; symbol: string; date: Day };

const fault = (path: string, vi: string, en: string): Fault => ({ path, vi: `${path}: ${vi}`, en: `${path}: ${en}` });

/** `05` is `5`, `KH/UBND` is the series of `KH-UBND`. */
const series = ({ number, symbol, date }: Numbered) => ({
  year: yearOf(date),
  symbol: symbol.toUpperCase().replaceAll("/", "-"),
  number: number.replace(/^0+(?=\d)/, "").toUpperCase(),
});

/** Number, symbol and date at issue: as recorded from the paper, else as typed now; the two may not differ. */
export const numberedBy = (
  body: PlanActBody,
  version: PlanVersion,
  node: TenantNode,
  businessClock: Clock,
): Numbered => {
  const number = version.number ?? body.number;
  const date = version.date ?? body.date;
  const symbol = version.symbol ?? body.symbol ?? version.plan.document.symbol ?? `KH-${node.symbol ?? "UBND"}`;
  const differs = (["number", "symbol", "date"] as const).filter(
    (field) => version[field] !== undefined && body[field] !== undefined && version[field] !== body[field],
  );
  const faults = [
    ...(number ? [] : [fault("number", "hãy nhập số văn bản do văn thư cấp.", "enter the number given by the clerk.")]),
    ...(date
      ? notAfterToday(date, businessClock)
      : [fault("date", "hãy nhập ngày ban hành.", "enter the date of issue.")]),
    ...differs.map((field) =>
      fault(
        field,
        `khác văn bản đã ký (${version[field]}); hãy đối chiếu bản chụp.`,
        `differs from the signed document (${version[field]}); compare it with the scan.`,
      ),
    ),
  ];
  if (faults.length > 0 || !number || !date) throw invalid(...faults);
  return { number, symbol, date };
};

/** Takes the number in the authority's series of that year; a number once given is refused with what bears it. */
export const takeNumber = async (
  store: Writer,
  numbered: Numbered,
  { campaign, version }: PlanVersion,
  title: string,
): Promise<Put> => {
  const place = series(numbered);
  const taken = await store.get(numberItem, {}, place, { strong: true });
  if (taken) {
    throw new Failure("conflict", {
      vi: `Số ${numbered.number}/${numbered.symbol} năm ${place.year} đã dùng cho “${taken.value.title}”. Hãy kiểm tra sổ văn bản đi và nhập số khác.`,
      en: `Number ${numbered.number}/${numbered.symbol} of ${place.year} was given to “${taken.value.title}”. Check the register and enter another.`,
      faults: [fault("number", "số này đã dùng trong năm.", "this number was used in that year.")],
    });
  }
  return store.put(
    numberItem,
    {},
    place,
    { number: numbered.number, symbol: numbered.symbol, campaign, version, title },
    0,
  );
};
