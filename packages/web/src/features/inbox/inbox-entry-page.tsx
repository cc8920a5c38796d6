import { answerInbox, type InboxEntry } from "@thidua/contract";
import { documentOf, inboxMachine, type CampaignDown, type TenantNode } from "@thidua/domain";
import { getHierarchyNode } from "../../api/get-node.ts";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { inboxEntryQuery } from "../../api/inbox.ts";
import { useLang, useSay, useText } from "../../i18n/lang.tsx";
import { writeDate, writeInstant } from "../../lib/format.ts";
import { OfficialPage } from "../../paper/official-page.tsx";
import { useMe } from "../../session/me.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import { Note, Skeleton } from "../../ui/status.tsx";
import { useToast } from "../../ui/toast.tsx";
import { LinkButton } from "./link-dialog.tsx";

const route = getRouteApi("/inside/cap-tren-gui/$envelope");

/** One thing that came from above, read before it is answered. */
export function InboxEntryPage() {
  const { envelope } = route.useParams();
  const text = useText();
  const words = text.inbox;
  const say = useSay();
  const lang = useLang();
  const query = useQuery(inboxEntryQuery(useApi(), envelope));
  if (!query.data) {
    return (
      <Page title={words.title}>
        {query.error ? <ProblemNote error={query.error} /> : <Skeleton title lines={5} />}
      </Page>
    );
  }
  const entry = query.data;
  return (
    <Page
      title={entry.title}
      crumbs={[
        <Link key="all" to="/cap-tren-gui">
          {words.title}
        </Link>,
      ]}
      meta={
        <>
          <span>{words.kinds[entry.kind] ?? entry.kind}</span>
          <span>{entry.from.name}</span>
          {entry.document && (
            <span>
              {words.document(`${entry.document.number}/${entry.document.symbol}`, writeDate(entry.document.date))}
            </span>
          )}
          <span>{writeInstant(entry.at, lang)}</span>
          {entry.kind === "campaign" && <Badge tone="info">{say(inboxMachine.states[entry.state])}</Badge>}
        </>
      }
      actions={<Answers entry={entry} />}
    >
      {entry.state === "received" && entry.due && <Note tone="warn">{words.due(writeDate(entry.due.lastDay))}</Note>}
      {entry.reason && <Note>{entry.reason}</Note>}
      {entry.content?.reason && <Note>{entry.content.reason}</Note>}
      {entry.content?.plan && (
        <Section title={words.contents}>
          <Received content={entry.content} from={entry.from.tenant} />
        </Section>
      )}
    </Page>
  );
}

function Received({ content, from }: { content: CampaignDown; from: TenantNode["tenant"] }) {
  const me = useMe();
  const node = useQuery(getHierarchyNode(useApi(), from));
  if (!content.plan) return null;
  if (!node.data) return node.error ? <ProblemNote error={node.error} /> : <Skeleton lines={6} />;
  const { number, symbol, date, signer } = content.document;
  return (
    <OfficialPage
      document={documentOf(
        { plan: content.plan, state: "issued", number, symbol, date, ...(signer && { signer }) },
        node.data.node,
        { today: me.today },
      )}
    />
  );
}

function Answers({ entry }: { entry: InboxEntry }) {
  const text = useText().inbox;
  const [act, setAct] = useState<"accept" | "decline">();
  return (
    <>
      {entry.own && (
        <ButtonLink to="/phong-trao/$campaign" params={{ campaign: entry.own }} look="primary">
          {entry.state === "issued" ? text.openOwn : text.openDraft}
        </ButtonLink>
      )}
      {entry.kind === "campaign" && entry.own === undefined && entry.allowed.includes("accept") && (
        <LinkButton entry={entry} />
      )}
      {entry.allowed.includes("decline") && <Button onClick={() => setAct("decline")}>{text.decline}</Button>}
      {entry.allowed.includes("accept") && (
        <Button look="primary" onClick={() => setAct("accept")}>
          {text.accept}
        </Button>
      )}
      {act && <AnswerDialog entry={entry} act={act} onClose={() => setAct(undefined)} />}
    </>
  );
}

function AnswerDialog({ entry, act, onClose }: { entry: InboxEntry; act: "accept" | "decline"; onClose: () => void }) {
  const text = useText().inbox;
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const run = useMutation({
    mutationFn: (reason: string | undefined) =>
      api.call(answerInbox, { params: { envelope: entry.id }, body: { answer: act, ...(reason && { reason }) } }),
    onSuccess: async ({ campaign }) => {
      await queries.invalidateQueries();
      onClose();
      toast(act === "accept" ? text.accepted : text.declined);
      if (campaign) await navigate({ to: "/phong-trao/$campaign/soan-thao", params: { campaign: campaign.id } });
    },
  });
  return (
    <ReasonDialog
      title={act === "accept" ? text.acceptTitle : text.declineTitle}
      act={act === "accept" ? text.accept : text.decline}
      {...(act === "decline" && { reason: "required" as const })}
      busy={run.isPending}
      error={run.error}
      onClose={onClose}
      onConfirm={(reason) => run.mutate(reason)}
    >
      {act === "accept" && <p>{text.acceptLead}</p>}
    </ReasonDialog>
  );
}
