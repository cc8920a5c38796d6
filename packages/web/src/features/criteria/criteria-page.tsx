import { getRouteApi, Link } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../api/api-context.tsx";
import { campaignQuery, mayWritePlan } from "../../api/campaigns.ts";
import { criteriaQuery } from "../../api/plans.ts";
import { useText } from "../../i18n/lang.tsx";
import { Hint, Page } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Note, Skeleton } from "../../ui/status.tsx";
import { Editor } from "./editor.tsx";

const route = getRouteApi("/inside/phong-trao/$campaign/soan-tieu-chi/$kind");

/** The ward officer's screen: the criteria of one kind of subject. */
export function CriteriaPage() {
  const { campaign, kind } = route.useParams();
  const text = useText();
  const words = text.criteria.editor;
  const api = useApi();
  const detail = useQuery(campaignQuery(api, campaign));
  const query = useQuery({ ...criteriaQuery(api, campaign), refetchOnWindowFocus: false });
  const set = query.data?.sets.find((each) => each.subjectKind === kind);
  return (
    <Page
      title={words.title}
      heading={set?.subject ? words.titleOf(set.subject.name) : words.title}
      crumbs={[
        <Link key="all" to="/phong-trao">
          {text.shell.campaigns}
        </Link>,
        <Link key="one" to="/phong-trao/$campaign" params={{ campaign }}>
          {detail.data?.campaign.title ?? text.campaigns.name}
        </Link>,
        <Link key="criteria" to="/phong-trao/$campaign/tieu-chi" params={{ campaign }}>
          {text.criteria.title}
        </Link>,
      ]}
    >
      <Hint what={words.hint} terms={text.criteria.terms} />
      {query.error && <ProblemNote error={query.error} />}
      {query.isPending && <Skeleton lines={6} />}
      {query.data && detail.data && !mayWritePlan(detail.data) && <Note tone="warn">{words.onlyDraft}</Note>}
      {query.data && detail.data && mayWritePlan(detail.data) && (
        <Editor
          key={query.data.version}
          campaign={campaign}
          kind={kind}
          version={query.data.version}
          set={set}
          warnings={query.data.warnings}
        />
      )}
    </Page>
  );
}
