import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import type { Dictionary } from "./vi/index.ts";
import { vi } from "./vi/index.ts";

export type Lang = "vi" | "en";
/** A text that comes from data rather than from the dictionary. */
export type Said = { vi: string; en: string };

type Value = { lang: Lang; text: Dictionary; setLang: (lang: Lang) => void };
const LangContext = createContext<Value | undefined>(undefined);

const key = "thidua.lang";
const load = async (lang: Lang): Promise<Dictionary> => (lang === "vi" ? vi : (await import("./en/index.ts")).en);

/** Vietnamese is in the first load; English comes when it is chosen, and the choice is kept on this machine. */
export function LangProvider({ storage, children }: { storage: Storage; children: ReactNode }) {
  const [chosen, setChosen] = useState<{ lang: Lang; text: Dictionary }>({ lang: "vi", text: vi });
  const setLang = useCallback(
    (lang: Lang) => {
      storage.setItem(key, lang);
      void load(lang).then((text) => setChosen({ lang, text }));
    },
    [storage],
  );
  useEffect(() => {
    if (storage.getItem(key) === "en") setLang("en");
  }, [storage, setLang]);
  useEffect(() => {
    document.documentElement.lang = chosen.lang;
  }, [chosen.lang]);
  const value = useMemo(() => ({ ...chosen, setLang }), [chosen, setLang]);
  return <LangContext value={value}>{children}</LangContext>;
}

const useLangContext = (): Value => {
  const value = use(LangContext);
  if (!value) throw new Error("LangProvider is missing");
  return value;
};

/** The dictionary of the chosen language. */
export const useText = (): Dictionary => useLangContext().text;
export const useLang = (): Lang => useLangContext().lang;
export const useSetLang = () => useLangContext().setLang;
/** Picks the language of a text that came with the data. */
export const useSay = (): ((said: Said) => string) => {
  const { lang } = useLangContext();
  return useCallback((said) => said[lang], [lang]);
};
