import { tenantItem, type Reader } from "@thidua/data";
import { namesInOrder, type BandList, type ScoreContext } from "@thidua/domain";

/**
 * The order of bands and classes where a tenant has set none: names only, as most provinces use them and as the annual
 * classification of cadres is worded (chưa xác minh). A tenant's own list, which may lack some of them, goes before.
 */
const usualBands = namesInOrder("Xuất sắc", "Tốt", "Khá", "Trung bình", "Yếu");
const staffClasses = namesInOrder(
  "Hoàn thành xuất sắc nhiệm vụ",
  "Hoàn thành tốt nhiệm vụ",
  "Hoàn thành nhiệm vụ",
  "Không hoàn thành nhiệm vụ",
);

/** The tenant's own bands from the best down; undefined where it has set none: then results carry no band. */
export const ownBands = async (store: Reader): Promise<BandList | undefined> => {
  const bands = (await store.get(tenantItem, {}, {}))?.value.bands ?? [];
  if (bands.length === 0) return undefined;
  return { test: "unrounded", bands: bands.toSorted((a, b) => b.from - a.from) };
};

export const scoreBands = (own: BandList | undefined): NonNullable<ScoreContext["bands"]> => ({
  indexBand: own ?? usualBands,
  staffClass: staffClasses,
});
