import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";

const DemoBar = lazy(() => import("../../features/demo/demo-bar.tsx"));

const isBuilding = (state: unknown): boolean => {
  const { progress } = (state ?? {}) as { progress?: { done: number; of: number } };
  return progress !== undefined && progress.done < progress.of;
};

/** The demo bar shows only where the server has a demo to drive; a real deployment has no such address. */
export function DemoSlot() {
  const demo = useQuery({
    queryKey: ["demo"],
    queryFn: async () => {
      const response = await fetch("/api/demo", { headers: { accept: "application/json" } });
      return response.ok && response.headers.get("content-type")?.includes("json")
        ? ((await response.json()) as unknown)
        : null;
    },
    retry: false,
    staleTime: 5000,
    // While the demo is still being built, how far it is.
    refetchInterval: ({ state }) => (isBuilding(state.data) ? 4000 : false),
  });
  if (!demo.data) return null;
  return (
    <Suspense fallback={null}>
      <DemoBar state={demo.data} />
    </Suspense>
  );
}
