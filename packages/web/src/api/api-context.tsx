import { createContext, use } from "react";
import type { Api } from "./client.ts";

const ApiContext = createContext<Api | undefined>(undefined);
export const ApiProvider = ApiContext;

/** The API of the signed-in tab. */
export const useApi = (): Api => {
  const api = use(ApiContext);
  if (!api) throw new Error("ApiProvider is missing");
  return api;
};
