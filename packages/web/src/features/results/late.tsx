import type { getLate, ResponseOf } from "@thidua/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import type { YearPlace } from "../../api/participants.ts";
import { lateQuery } from "../../api/results.ts";
import { useSay, useText } from "../../i18n/lang.tsx";
import { copyText } from "../../lib/copy.ts";
import { writeDate } from "../../lib/format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Section } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Empty, Skeleton } from "../../ui/status.tsx";
import { Table } from "../../ui/table.tsx";
import { useToast } from "../../ui/toast.tsx";
import styles from "./results.module.css";

type LateItem = ResponseOf<typeof getLate>["items"][number];

/** Who is late with what, whom to ring, and a message ready to paste. */
export function Late({ place }: { place: YearPlace }) {
  const text = useText();
  const words = text.results;
  const toast = useToast();
  const query = useQuery(lateQuery(useApi(), place));
  const [message, setMessage] = useState<string>();
  const copy = async (template: string) => {
    // Only the console knows at which address it is reached.
    const content = template.replaceAll(
      "{link}",
      `${window.location.origin}/phong-trao/${place.campaign}/nam/${place.year}/doi-tuong`,
    );
    if (await copyText(content)) toast(text.common.copied);
    else setMessage(content);
  };
  if (query.error) return <ProblemNote error={query.error} />;
  if (!query.data) return <Skeleton lines={3} />;
  const { items, message: all } = query.data;
  return (
    <Section
      title={words.late}
      aside={
        items.length > 1 && (
          <Button icon="copy" size="small" onClick={() => void copy(all)}>
            {words.copyAll}
          </Button>
        )
      }
    >
      {items.length === 0 ? (
        <Empty icon="check" title={words.lateEmptyTitle}>
          {words.lateEmpty}
        </Empty>
      ) : (
        <Table caption={words.late} hideCaption stack>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.missing}</th>
              <th scope="col">{words.due}</th>
              <th scope="col">{words.contact}</th>
              <th scope="col">
                <span className="visually-hidden">{words.copyOne}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <LateRow key={item.who + item.missing} item={item} onCopy={() => void copy(item.message)} />
            ))}
          </tbody>
        </Table>
      )}
      <Dialog open={message !== undefined} title={words.messageTitle} onClose={() => setMessage(undefined)}>
        <p>{text.common.copyFailed}</p>
        <pre className={styles["message"]}>{message}</pre>
      </Dialog>
    </Section>
  );
}

function LateRow({ item, onCopy }: { item: LateItem; onCopy: () => void }) {
  const text = useText();
  const words = text.results;
  const say = useSay();
  return (
    <tr>
      <th scope="row">{item.name}</th>
      <td data-label={words.missing}>{say(item.missingLabel)}</td>
      <td data-label={words.due}>
        <span>
          {writeDate(item.due)} <Badge tone="bad">{text.common.daysLate(item.daysLate)}</Badge>
        </span>
      </td>
      <td data-label={words.contact}>
        <span className={styles["who"]}>
          {item.focal.name}
          {item.focal.phone && (
            <a className={styles["nowrap"]} href={`tel:${item.focal.phone.replace(/[^\d+]/g, "")}`}>
              {item.focal.phone}
            </a>
          )}
        </span>
      </td>
      <td data-shrink>
        <Button size="small" icon="copy" onClick={onCopy} aria-label={`${words.copyOne}: ${item.name}`}>
          {words.copyOne}
        </Button>
      </td>
    </tr>
  );
}
