import type { ScoreView } from "@thidua/contract";
import { bandOf, writePercent, writePoints, type BandList, type ScoredSheet } from "@thidua/domain";

/** A scored sheet as the wire tells it, with the sentence a person would say. */
export const scoreView = (scored: boolean, sheet: ScoredSheet, bands: BandList | undefined): ScoreView => {
  const { local, percent, met, applicable, noData, notApplicable, gates, gateFailed, provisional } = sheet;
  const band = bands && bandOf(bands, local)?.name;
  const waiting = {
    vi: noData > 0 ? `, ${noData} tiêu chí chưa có số liệu` : "",
    en: noData > 0 ? `, ${noData} without data yet` : "",
  };
  const share = (lang: "vi" | "en") => (percent === undefined ? "" : ` (${writePercent(percent, lang)})`);
  const text = scored
    ? {
        vi: `${writePoints(local[0], "vi")}/${writePoints(local[1], "vi")} điểm${share("vi")}${waiting.vi}`,
        en: `${writePoints(local[0], "en")} of ${writePoints(local[1], "en")} points${share("en")}${waiting.en}`,
      }
    : {
        vi: `Đạt ${met}/${applicable} tiêu chí${waiting.vi}`,
        en: `${met} of ${applicable} criteria met${waiting.en}`,
      };
  return {
    scored,
    local,
    ...(percent === undefined ? {} : { percent }),
    met,
    applicable,
    noData,
    notApplicable,
    gates,
    gateFailed,
    provisional,
    ...(band ? { band } : {}),
    text,
  };
};
