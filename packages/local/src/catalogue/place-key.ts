import { clean } from "@thidua/domain";

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** One syllable with its tone behind it, wherever it was written: `Hoà` is `Hòa`, `Hòa` isn't `Hoa`. */
const syllable = (word: string): string => {
  const parts = word.normalize("NFD");
  return parts.replace(tones, "") + (parts.match(tones) ?? []).join("");
};

/**
 * By what two spellings name the same place: case, the form of apostrophes and where a tone is written don't matter; the
 * marks themselves do, since xã Sơn Hà and xã Sơn Hạ lie in one province.
 */
export const placeKey = (name: string): string =>
  clean(name)
    .toLocaleLowerCase("vi")
    .replace(/[‘’ʼ`´]/g, "'")
    .split(" ")
    .map(syllable)
    .join(" ");

/** The same without what a province is called in front: `tỉnh Khánh Hòa`, `Khánh Hòa`. */
export const provinceKey = (name: string): string => placeKey(clean(name).replace(/^(tỉnh|thành phố|tp\.?)\s+/i, ""));
