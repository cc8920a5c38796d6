import { getSummary } from "@thidua/contract";
import { readFigures } from "@thidua/data";
import { noCount, type Instant } from "@thidua/domain";
import { handle } from "../handle.ts";
import { ownPlace } from "../sheets/place.ts";
import { coverageOnly, depthView } from "./depth.ts";

const oldest = (...times: (Instant | undefined)[]): Instant | undefined =>
  times.flatMap((time) => time ?? []).toSorted()[0];

export const summary = [
  handle(getSummary, async ({ params, store, me }) => {
    const place = await ownPlace(store, params);
    const { own, sum, children } = await readFigures(store, { campaign: place.campaign, year: place.year });
    const mine = own?.count ?? noCount();
    const depths = [
      depthView(0, mine, own?.complete ?? false, own?.lastActAt),
      ...(sum?.depths ?? []).map((count, at) => depthView(at + 1, count, sum?.complete ?? false, sum?.lastActAt)),
    ];
    const below = sum ? sum.complete : children === 0;
    const complete = (own?.complete ?? false) && below;
    const asOf = oldest(own?.asOf, sum?.asOf);
    const k = depths.reduce((total, depth) => total + depth.reported, 0);
    const n = depths.reduce((total, depth) => total + depth.expected, 0);
    return {
      campaign: place.campaign,
      year: place.year,
      ...(asOf ? { asOf } : {}),
      complete,
      state: place.state,
      depths: me.permissions.has("sheet.read") || place.state === "published" ? depths : depths.map(coverageOnly),
      text: {
        vi: `${k}/${n} đối tượng đã có kết quả${complete ? ", đủ" : ", chưa đủ"}`,
        en: `${k} of ${n} participants have a result${complete ? ", complete" : ", not complete"}`,
      },
    };
  }),
];
