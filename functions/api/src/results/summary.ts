import { getSummary } from "@thidua/contract";
import { readFigures, type Reader } from "@thidua/data";
import { Failure, noCount, type Instant } from "@thidua/domain";
import { handle } from "../handle.ts";
import { ownPlace, type OfYear } from "../sheets/place.ts";
import { coverageOnly, depthView } from "./depth.ts";

const oldest = (...times: (Instant | undefined)[]): Instant | undefined =>
  times.flatMap((time) => time ?? []).toSorted()[0];

/** Our own year, or, for an authority above those who take part that has no plan itself, what has come up to it. */
const seenFrom = async (store: Reader, of: OfYear) => {
  try {
    const place = await ownPlace(store, of);
    return { place, figures: await readFigures(store, of) };
  } catch (cause) {
    if (!(cause instanceof Failure) || cause.code !== "not_found") throw cause;
    const figures = await readFigures(store, of);
    if (!figures.sum) throw cause;
    return { place: { ...of, state: "open" as const, planless: true }, figures };
  }
};

export const summary = [
  handle(getSummary, async ({ params, store, me }) => {
    const { place, figures } = await seenFrom(store, { campaign: params.campaign, year: params.year });
    const { own, sum, children } = figures;
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
    // Without a plan of its own nothing is comparable there: it sees how far those below are.
    const seesResults = !("planless" in place) && (me.permissions.has("sheet.read") || place.state === "published");
    return {
      campaign: place.campaign,
      year: place.year,
      ...(asOf ? { asOf } : {}),
      complete,
      state: place.state,
      depths: seesResults ? depths : depths.map(coverageOnly),
      text: {
        vi: `${k}/${n} đối tượng đã có kết quả${complete ? ", đủ" : ", chưa đủ"}`,
        en: `${k} of ${n} participants have a result${complete ? ", complete" : ", not complete"}`,
      },
    };
  }),
];
