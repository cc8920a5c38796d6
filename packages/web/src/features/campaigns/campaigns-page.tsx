import type { CampaignView } from "@thidua/contract";
import { campaignMachine, planMachine } from "@thidua/domain";
import { Link } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../api/api-context.tsx";
import { campaignsQuery } from "../../api/campaigns.ts";
import { useSay, useText } from "../../i18n/lang.tsx";
import { writeDate } from "../../lib/format.ts";
import { useMay } from "../../session/me.tsx";
import { Badge } from "../../ui/badge.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Hint, Page } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Empty, Skeleton } from "../../ui/status.tsx";
import { Table } from "../../ui/table.tsx";
import { toneOfCampaign } from "./tone.ts";

/** All campaigns of the authority. */
export function CampaignsPage() {
  const text = useText();
  const may = useMay();
  const query = useQuery(campaignsQuery(useApi()));
  const items = query.data?.items ?? [];
  return (
    <Page
      title={text.campaigns.title}
      actions={
        <>
          <ButtonLink to="/phong-trao/lich" icon="calendar">
            {text.campaigns.calendar}
          </ButtonLink>
          {may("plan.draft") && (
            <ButtonLink to="/phong-trao/moi" look="primary" icon="plus">
              {text.campaigns.new}
            </ButtonLink>
          )}
        </>
      }
    >
      <Hint what={text.campaigns.hint} terms={text.campaigns.terms} />
      {query.error && <ProblemNote error={query.error} />}
      {query.isPending && <Skeleton lines={3} />}
      {query.data && items.length === 0 && (
        <Empty
          icon="flag"
          title={text.campaigns.emptyTitle}
          actions={may("inbox.answer") && <ButtonLink to="/cap-tren-gui">{text.campaigns.toInbox}</ButtonLink>}
        >
          {may("plan.draft") ? text.campaigns.emptyDraft : text.campaigns.emptyOther}
        </Empty>
      )}
      {items.length > 0 && <List items={items} />}
    </Page>
  );
}

function List({ items }: { items: readonly CampaignView[] }) {
  const text = useText().campaigns;
  const say = useSay();
  return (
    <Table caption={text.title} hideCaption stack>
      <thead>
        <tr>
          <th scope="col">{text.name}</th>
          <th scope="col">{text.role}</th>
          <th scope="col">{text.plan}</th>
          <th scope="col">{text.years}</th>
          <th scope="col">{text.state}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <Link to="/phong-trao/$campaign" params={{ campaign: item.id }}>
                {item.title}
              </Link>
            </th>
            <td data-label={text.role}>{text.roles[item.role]}</td>
            <td data-label={text.plan}>
              {item.plan?.number && item.plan.date
                ? text.planNumber(item.plan.number, writeDate(item.plan.date))
                : item.plan
                  ? say(planMachine.states[item.plan.state])
                  : text.noNumber}
            </td>
            <td data-label={text.years}>{item.years.join(", ")}</td>
            <td data-label={text.state}>
              <Badge tone={toneOfCampaign(item.state)}>{say(campaignMachine.states[item.state])}</Badge>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
