import { useSuspenseQuery } from "@tanstack/react-query";
import { useLang } from "../../i18n/lang.tsx";
import type { Help } from "../../i18n/vi/help.ts";

/** The texts of the help pages, in the chosen language, fetched when first needed. */
export const useHelp = (): Help => {
  const lang = useLang();
  return useSuspenseQuery({
    queryKey: ["help", lang],
    queryFn: async (): Promise<Help> =>
      lang === "vi" ? (await import("../../i18n/vi/help.ts")).help : (await import("../../i18n/en/help.ts")).help,
    staleTime: Infinity,
  }).data;
};
