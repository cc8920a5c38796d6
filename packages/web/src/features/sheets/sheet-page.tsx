import { getRouteApi } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../api/api-context.tsx";
import { useText } from "../../i18n/lang.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/status.tsx";
import { sheetQuery } from "./api/get-sheet.ts";
import { Sheet } from "./sheet.tsx";

const route = getRouteApi("/inside/phong-trao/$campaign/nam/$year/phieu/$participant");

/** One participant's sheet for one year. */
export function SheetPage() {
  const place = route.useParams();
  const text = useText().sheets;
  const query = useQuery(sheetQuery(useApi(), place));
  if (query.data) return <Sheet key={place.participant} place={place} sheet={query.data} />;
  return <Page title={text.title}>{query.error ? <ProblemNote error={query.error} /> : <Skeleton lines={6} />}</Page>;
}
