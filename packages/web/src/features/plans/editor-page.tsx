import { getRouteApi, Link } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../api/api-context.tsx";
import { campaignQuery, mayWritePlan } from "../../api/campaigns.ts";
import { planQuery } from "../../api/plans.ts";
import { useText } from "../../i18n/lang.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Note, Skeleton } from "../../ui/status.tsx";
import { Editor } from "./editor.tsx";

const route = getRouteApi("/inside/phong-trao/$campaign/soan-thao");

/** Writing the plan section by section with the printed page beside it. */
export function EditorPage() {
  const { campaign } = route.useParams();
  const { muc } = route.useSearch();
  const text = useText();
  const words = text.plans.editor;
  const api = useApi();
  const query = useQuery({ ...planQuery(api, campaign), refetchOnWindowFocus: false });
  const { data: detail } = useQuery(campaignQuery(api, campaign));
  const writable = detail !== undefined && mayWritePlan(detail);
  const plan = query.data;
  return (
    <Page
      title={words.title}
      heading={plan?.plan.title ?? words.title}
      crumbs={[
        <Link key="all" to="/phong-trao">
          {text.shell.campaigns}
        </Link>,
        <Link key="one" to="/phong-trao/$campaign" params={{ campaign }}>
          {plan?.plan.title ?? text.campaigns.name}
        </Link>,
        <span key="here">{words.title}</span>,
      ]}
    >
      {query.error && <ProblemNote error={query.error} />}
      {query.isPending && <Skeleton lines={6} />}
      {plan && detail && !writable && <Note tone="warn">{words.locked}</Note>}
      {plan && writable && <Editor key={plan.planVersion} view={plan} section={muc} />}
    </Page>
  );
}
