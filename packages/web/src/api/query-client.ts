import { ProblemError } from "@thidua/contract";
import { QueryClient } from "@tanstack/react-query";

const worthAnotherTry = (error: unknown): boolean =>
  !(error instanceof ProblemError) || error.problem.code === "busy" || error.problem.code === "rate_limited";

/** Reads are tried again when the line was down; writes never by themselves. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && worthAnotherTry(error),
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  });
