import { campaignMachine } from "@thidua/domain";
import { getRouteApi, Link, Outlet } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../api/api-context.tsx";
import { campaignQuery } from "../../api/campaigns.ts";
import { useSay, useText } from "../../i18n/lang.tsx";
import { writeDate } from "../../lib/format.ts";
import { useMay } from "../../session/me.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/status.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { CampaignActs } from "./campaign-acts.tsx";
import { toneOfCampaign } from "./tone.ts";

const route = getRouteApi("/inside/phong-trao/$campaign");

/** A campaign: its name, where it stands, and its parts as tabs. */
export function CampaignLayout() {
  const { campaign } = route.useParams();
  const text = useText();
  const say = useSay();
  const may = useMay();
  const query = useQuery(campaignQuery(useApi(), campaign));
  if (!query.data) {
    return (
      <Page title={text.campaigns.name}>
        {query.error ? <ProblemNote error={query.error} /> : <Skeleton title lines={5} />}
      </Page>
    );
  }
  const { campaign: it, years, parent } = query.data;
  const year = years.map((each) => each.year).toSorted((a, b) => b - a)[0];
  const params = { campaign };
  return (
    <Page
      title={it.title}
      crumbs={[
        <Link key="all" to="/phong-trao">
          {text.campaigns.title}
        </Link>,
      ]}
      meta={
        <>
          <Badge tone={toneOfCampaign(it.state)}>{say(campaignMachine.states[it.state])}</Badge>
          {it.plan?.number && it.plan.date && (
            <span>{text.campaigns.planNumber(it.plan.number, writeDate(it.plan.date))}</span>
          )}
          {it.role === "child" && parent && (
            <span>
              {text.campaigns.parent} {parent.name}
            </span>
          )}
        </>
      }
      actions={<CampaignActs view={query.data} />}
    >
      <Tabs label={text.campaigns.tabs.label}>
        <Link to="/phong-trao/$campaign" params={params} activeOptions={{ exact: true }}>
          {text.campaigns.tabs.overview}
        </Link>
        <Link to="/phong-trao/$campaign/ke-hoach" params={params}>
          {text.campaigns.tabs.plan}
        </Link>
        <Link to="/phong-trao/$campaign/tieu-chi" params={params}>
          {text.campaigns.tabs.criteria}
        </Link>
        {year !== undefined && (
          <Link to="/phong-trao/$campaign/nam/$year/doi-tuong" params={{ campaign, year }}>
            {text.campaigns.tabs.participants}
          </Link>
        )}
        {year !== undefined && may("result.read") && (
          <Link to="/phong-trao/$campaign/nam/$year/tien-do" params={{ campaign, year }}>
            {text.campaigns.tabs.progress}
          </Link>
        )}
        <Link to="/phong-trao/$campaign/cap-duoi" params={params}>
          {text.campaigns.tabs.children}
        </Link>
        {may("sheet.read") && (
          <Link to="/phong-trao/$campaign/nhat-ky" params={params}>
            {text.campaigns.tabs.history}
          </Link>
        )}
      </Tabs>
      <Outlet />
    </Page>
  );
}
