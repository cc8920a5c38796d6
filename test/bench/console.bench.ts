import { screenSizes } from "../../packages/web/bin/size.ts";
import type { Bench } from "./measure.ts";

/** The console's two first screens from a cold cache. */
export const measure: Bench = () =>
  Promise.resolve(screenSizes().map(({ name, bytes }) => ({ name, value: bytes / 1024, unit: "KiB gzip", most: 300 })));
