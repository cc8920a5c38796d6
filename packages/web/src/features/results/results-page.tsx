import type { SummaryView } from "@thidua/contract";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../api/api-context.tsx";
import { campaignQuery } from "../../api/campaigns.ts";
import { childrenQuery, rankingQuery, summaryQuery } from "../../api/results.ts";
import { useLang, useSay, useText } from "../../i18n/lang.tsx";
import { writeInstant } from "../../lib/format.ts";
import { useMe } from "../../session/me.tsx";
import { Badge } from "../../ui/badge.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Hint, Page, Section } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Note, Skeleton } from "../../ui/status.tsx";
import { Children } from "./children.tsx";
import { Depths } from "./depths.tsx";
import { PublishButton } from "./publish-button.tsx";
import { Ranking } from "./ranking.tsx";

const route = getRouteApi("/inside/ket-qua/$campaign/$year");

/** Tổng hợp kết quả: how many of how many, as of when, how good, who stands where. */
export function ResultsPage() {
  const place = route.useParams();
  const { khoi, theo = "local" } = route.useSearch();
  const navigate = useNavigate({ from: "/ket-qua/$campaign/$year" });
  const text = useText();
  const words = text.results;
  const me = useMe();
  const api = useApi();
  const campaign = useQuery(campaignQuery(api, place.campaign));
  const summary = useQuery(summaryQuery(api, place));
  const ranking = useQuery(rankingQuery(api, place, theo));
  const children = useQuery(childrenQuery(api, place));
  const hasChildren = (children.data?.items.length ?? 0) > 0;
  const ownExpected = summary.data?.depths.find(({ depth }) => depth === 0)?.expected ?? 0;
  const title = campaign.data?.campaign.title ?? text.campaigns.name;
  return (
    <Page
      title={words.title}
      heading={khoi === undefined ? `${words.title} ${place.year}` : khoi || words.noGroup}
      crumbs={[
        <Link key="all" to="/ket-qua">
          {words.title}
        </Link>,
        <Link key="campaign" to="/ket-qua/$campaign/$year" params={place}>
          {title}, {place.year}
        </Link>,
        ...(khoi === undefined ? [] : [<span key="group">{khoi || words.noGroup}</span>]),
      ]}
      lead={khoi === undefined ? `${title}. ${me.tenant.name}.` : undefined}
      meta={summary.data && <AsOf summary={summary.data} />}
      actions={
        <>
          <ButtonLink to="/phong-trao/$campaign/nam/$year/tien-do" params={place} icon="clock">
            {words.toProgress}
          </ButtonLink>
          {campaign.data && <PublishButton place={place} title={title} />}
        </>
      }
    >
      {khoi === undefined && <Hint what={words.hint} terms={words.terms} />}
      {summary.error && <ProblemNote error={summary.error} />}
      {summary.isPending && <Skeleton lines={3} />}
      {khoi === undefined && summary.data && <Depths depths={summary.data.depths} />}
      {ranking.error && <ProblemNote error={ranking.error} />}
      {ranking.data?.limited && <Note>{words.limited}</Note>}
      {ranking.data && (ownExpected > 0 || !hasChildren) && (
        <Ranking
          place={place}
          ranking={ranking.data}
          group={khoi}
          by={theo}
          onBy={(by) => void navigate({ search: (now) => ({ ...now, theo: by === "local" ? undefined : by }) })}
        />
      )}
      {khoi === undefined && children.data && children.data.items.length > 0 && (
        <Section title={words.childrenTitle}>
          <Children items={children.data.items} />
        </Section>
      )}
    </Page>
  );
}

/** Always said: for which moment, how many of how many, whether that is all. */
function AsOf({ summary }: { summary: SummaryView }) {
  const text = useText().results;
  const lang = useLang();
  const say = useSay();
  return (
    <>
      <strong>{say(summary.text)}</strong>
      <span>{summary.asOf ? `${text.asOf} ${writeInstant(summary.asOf, lang)}` : text.noneYet}</span>
      <Badge tone={summary.complete ? "good" : "warn"}>{summary.complete ? text.complete : text.incomplete}</Badge>
      {summary.state === "published" && <Badge tone="good">{text.published}</Badge>}
    </>
  );
}
