import { useSyncExternalStore } from "react";

/** Whether the screen is as narrow as a phone's. */
export const useIsPhone = (): boolean => {
  const query = "(max-width: 47.99em)";
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
  );
};
