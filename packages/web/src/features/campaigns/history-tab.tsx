import { listActs } from "@thidua/contract";
import { getRouteApi } from "@tanstack/react-router";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useApi } from "../../api/api-context.tsx";
import { useLang, useText } from "../../i18n/lang.tsx";
import { writeInstant } from "../../lib/format.ts";
import { Button } from "../../ui/button.tsx";
import { Hint } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Empty, Skeleton } from "../../ui/status.tsx";
import { Table } from "../../ui/table.tsx";

const route = getRouteApi("/inside/phong-trao/$campaign/nhat-ky");

/** Who did what in the campaign, latest first. */
export function HistoryTab() {
  const { campaign } = route.useParams();
  const text = useText();
  const words = text.campaigns.history;
  const lang = useLang();
  const api = useApi();
  const query = useInfiniteQuery({
    queryKey: ["acts", campaign],
    queryFn: ({ pageParam }) =>
      api.call(listActs, { params: { campaign }, query: pageParam === "" ? {} : { cursor: pageParam } }),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
  });
  if (query.error) return <ProblemNote error={query.error} />;
  if (!query.data) return <Skeleton lines={5} />;
  const items = query.data.pages.flatMap((page) => page.items);
  return (
    <>
      <Hint what={words.hint} />
      {items.length === 0 ? (
        <Empty icon="clock" title={words.empty} />
      ) : (
        <Table caption={words.title} hideCaption stack>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.by}</th>
              <th scope="col">{words.at}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((entry) => (
              <tr key={entry.seq}>
                <th scope="row">
                  {text.acts[entry.what] ?? entry.what}: {entry.about}
                  {entry.reason && ` (${entry.reason})`}
                </th>
                <td data-label={words.by}>{entry.by}</td>
                <td data-label={words.at} data-shrink>
                  {writeInstant(entry.businessAt, lang)}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {query.hasNextPage && (
        <div>
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {text.common.more}
          </Button>
        </div>
      )}
    </>
  );
}
