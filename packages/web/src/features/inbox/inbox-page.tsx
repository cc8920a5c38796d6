import { inboxMachine } from "@thidua/domain";
import { Link } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../api/api-context.tsx";
import { inboxQuery } from "../../api/inbox.ts";
import { useLang, useSay, useText } from "../../i18n/lang.tsx";
import { writeDate, writeInstant } from "../../lib/format.ts";
import { useMay } from "../../session/me.tsx";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Hint, Page } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Empty, Skeleton } from "../../ui/status.tsx";
import { Table } from "../../ui/table.tsx";
import { ContactCard } from "./contact-card.tsx";

const tones: Record<string, Tone> = { received: "warn", accepted: "info", declined: "neutral", issued: "good" };

/** What the level above sent, and what we answered. */
export function InboxPage() {
  const text = useText();
  const words = text.inbox;
  const say = useSay();
  const lang = useLang();
  const may = useMay();
  const query = useQuery(inboxQuery(useApi()));
  const items = query.data?.items ?? [];
  return (
    <Page title={words.title}>
      <Hint what={words.hint} terms={words.terms} />
      {query.error && <ProblemNote error={query.error} />}
      {query.isPending && <Skeleton lines={3} />}
      {query.data && items.length === 0 && (
        <Empty
          icon="letter"
          title={words.emptyTitle}
          actions={may("plan.draft") && <ButtonLink to="/phong-trao/moi">{text.campaigns.new}</ButtonLink>}
        >
          {words.empty}
        </Empty>
      )}
      {items.length > 0 && (
        <Table caption={words.title} hideCaption stack>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.from}</th>
              <th scope="col">{words.at}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <th scope="row">
                  <Link to="/cap-tren-gui/$envelope" params={{ envelope: item.id }}>
                    {item.title}
                  </Link>
                  <br />
                  <small>
                    {words.kinds[item.kind] ?? item.kind}
                    {item.document &&
                      `, ${words.document(`${item.document.number}/${item.document.symbol}`, writeDate(item.document.date))}`}
                  </small>
                </th>
                <td data-label={words.from}>{item.from.name}</td>
                <td data-label={words.at} data-shrink>
                  {writeInstant(item.at, lang)}
                </td>
                <td data-label={words.state}>
                  <span>
                    {item.kind === "campaign" ? (
                      <Badge tone={tones[item.state] ?? "neutral"}>{say(inboxMachine.states[item.state])}</Badge>
                    ) : (
                      <Badge>{words.received}</Badge>
                    )}{" "}
                    {item.state === "received" && item.due && words.due(writeDate(item.due.lastDay))}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <ContactCard />
    </Page>
  );
}
