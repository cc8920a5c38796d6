import {
  unpackOwn,
  unpackRow,
  unpackSum,
  type Instant,
  type Own,
  type Row,
  type Snapshot,
  type Sum,
} from "@thidua/domain";
import {
  belowItem,
  incomingHistogramItem,
  incomingItem,
  ownItem,
  rosterItem,
  sumHistogramItem,
  sumItem,
} from "../items/rollup.ts";
import type { Reader } from "../reader.ts";
import { restoreIncoming, restoreSum } from "./budgeted.ts";

type OfYear = { campaign: string; year: number };

/** A node's figures as they stand: `asOf` says for when ("tính đến"). */
export type Figures = {
  own?: (Own & { asOf: Instant }) | undefined;
  sum?: (Sum & { asOf: Instant }) | undefined;
  /** How many children are expected; unknown until the year is open here. */
  children?: number | undefined;
};

/** All of a dashboard's figures, in one query. */
export const readFigures = async (reader: Reader, of: OfYear): Promise<Figures> => {
  const rows = await reader.among([ownItem, sumItem, sumHistogramItem, rosterItem], of, {
    from: ownItem.prefix,
    to: sumHistogramItem.prefix,
  });
  const own = rows.find(ownItem);
  const sum = rows.find(sumItem);
  return {
    own: own && unpackOwn(own.value),
    sum: sum && {
      ...restoreSum(sum.value, sum.version, rows.find(sumHistogramItem)?.value),
      asOf: unpackSum(sum.value).asOf,
    },
    children: rows.find(rosterItem)?.value.children,
  };
};

/** The children's snapshots, in one query; those that have gone elsewhere are left out. */
export const readChildren = async (reader: Reader, of: OfYear): Promise<{ tenant: string; snapshot: Snapshot }[]> => {
  const rows = await reader.among([incomingItem, incomingHistogramItem], of, {
    from: incomingItem.prefix,
    to: `${incomingItem.prefix}\uffff`,
  });
  const apart = new Map(rows.all(incomingHistogramItem).map(({ sk, value }) => [sk, value]));
  return rows.all(incomingItem).flatMap(({ sk, value }) => {
    const tenant = sk.slice(incomingItem.prefix.length);
    const { snapshot } = restoreIncoming(tenant, value, apart.get(incomingHistogramItem.sort({ child: tenant })));
    return snapshot ? [{ tenant, snapshot }] : [];
  });
};

/** Lines of those further down than children. */
export const readBelow = async (reader: Reader, of: OfYear): Promise<{ tenant: string; row: Row }[]> => {
  const rows = await reader.among([belowItem], of, { from: belowItem.prefix, to: `${belowItem.prefix}\uffff` });
  return rows
    .all(belowItem)
    .flatMap(({ sk, value }) =>
      value.row ? [{ tenant: sk.slice(belowItem.prefix.length), row: unpackRow(value.row) }] : [],
    );
};
