import { Link, Navigate } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../api/api-context.tsx";
import { campaignsQuery } from "../../api/campaigns.ts";
import { useText } from "../../i18n/lang.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Empty, Skeleton } from "../../ui/status.tsx";
import { Table } from "../../ui/table.tsx";

/** Which campaign and year to sum up; with only one there is nothing to choose. */
export function ResultsIndex() {
  const text = useText();
  const words = text.results;
  const query = useQuery(campaignsQuery(useApi()));
  const places = (query.data?.items ?? []).flatMap((campaign) =>
    campaign.years.toSorted((a, b) => b - a).map((year) => ({ campaign, year })),
  );
  const [only, another] = places;
  if (only && !another)
    return <Navigate to="/ket-qua/$campaign/$year" params={{ campaign: only.campaign.id, year: only.year }} replace />;
  return (
    <Page title={words.title}>
      {query.error && <ProblemNote error={query.error} />}
      {query.isPending && <Skeleton lines={3} />}
      {query.data && places.length === 0 && (
        <Empty icon="chart" title={words.chooseEmptyTitle}>
          {words.chooseEmpty}
        </Empty>
      )}
      {places.length > 0 && (
        <Table caption={words.choose}>
          <thead>
            <tr>
              <th scope="col">{text.campaigns.name}</th>
              <th scope="col">{text.campaigns.years}</th>
            </tr>
          </thead>
          <tbody>
            {places.map(({ campaign, year }) => (
              <tr key={`${campaign.id}${year}`}>
                <th scope="row">
                  <Link to="/ket-qua/$campaign/$year" params={{ campaign: campaign.id, year }}>
                    {campaign.title}
                  </Link>
                </th>
                <td className="num">{year}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Page>
  );
}
