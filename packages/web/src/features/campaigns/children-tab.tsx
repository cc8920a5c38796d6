import type { ChildAnswer } from "@thidua/contract";
import { getRouteApi } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { campaignQuery } from "../../api/campaigns.ts";
import { useText } from "../../i18n/lang.tsx";
import { writeDate } from "../../lib/format.ts";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Hint, Section } from "../../ui/page.tsx";
import { Empty, Progress } from "../../ui/status.tsx";
import { Table } from "../../ui/table.tsx";
import { DistributionNote } from "./distribution-note.tsx";
import { ImplementingSection } from "./implementing-section.tsx";
import styles from "./campaign.module.css";

const route = getRouteApi("/inside/phong-trao/$campaign/cap-duoi");
const tones: Record<ChildAnswer["state"], Tone> = {
  notSent: "neutral",
  waiting: "warn",
  accepted: "info",
  declined: "bad",
  issued: "good",
};

/** Who below received the campaign and what they made of it. */
export function ChildrenTab() {
  const { campaign } = route.useParams();
  const text = useText().campaigns.children;
  const { data } = useQuery(campaignQuery(useApi(), campaign));
  if (!data) return null;
  return (
    <>
      <Hint what={text.hint} />
      <DistributionNote view={data} />
      {data.children.length === 0 ? (
        <Empty icon="building" title={text.emptyTitle}>
          {text.empty}
        </Empty>
      ) : (
        <Section
          title={text.title}
          aside={
            <Progress
              value={data.counts.issued}
              of={data.counts.children}
              label={text.title}
              words={text.counts(data.counts.issued, data.counts.children)}
            />
          }
        >
          <Children items={data.children} />
        </Section>
      )}
      {data.campaign.state !== "planned" && (
        <ImplementingSection campaign={campaign} mayRecord={data.allowed.includes("recordImplementing")} />
      )}
    </>
  );
}

function Children({ items }: { items: readonly ChildAnswer[] }) {
  const text = useText();
  const words = text.campaigns.children;
  const [shown, setShown] = useState<ChildAnswer>();
  return (
    <>
      <Table caption={words.title} hideCaption stack>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.document}</th>
            <th scope="col">{words.criteria}</th>
            <th scope="col">{words.contact}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((child) => (
            <tr key={child.tenant}>
              <th scope="row">{child.name}</th>
              <td data-label={words.state}>
                <span>
                  <Badge tone={tones[child.state]}>{words.states[child.state]}</Badge>{" "}
                  {child.late && <Badge tone="bad">{text.common.late}</Badge>}
                  {child.reason && <p>{child.reason}</p>}
                </span>
              </td>
              <td data-label={words.document}>
                {child.issued &&
                  text.campaigns.planNumber(
                    [child.issued.number, child.issued.symbol].filter(Boolean).join("/"),
                    writeDate(child.issued.date),
                  )}
              </td>
              <td data-label={words.criteria}>
                {child.criteria && (
                  <span>
                    {words.inherited(child.criteria.inherited)}, {words.own(child.criteria.own)}
                    {child.dropped.length > 0 && (
                      <>
                        {" "}
                        <Button size="small" look="quiet" onClick={() => setShown(child)}>
                          {words.droppedCount(child.dropped.length)}
                        </Button>
                      </>
                    )}
                  </span>
                )}
              </td>
              <td data-label={words.contact}>
                {child.contact && (
                  <span>
                    {child.contact.name}{" "}
                    <a className={styles["nowrap"]} href={`tel:${child.contact.phone}`}>
                      {child.contact.phone}
                    </a>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {shown && (
        <Dialog open title={words.droppedTitle(shown.name)} onClose={() => setShown(undefined)}>
          <ul className={styles["list"]}>
            {shown.dropped.map((line) => (
              <li key={line.id}>
                {line.label} {line.name}
                {line.reason && `: ${line.reason}`}
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}
