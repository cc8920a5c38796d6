import { listCalendar, type CalendarEntry } from "@thidua/contract";
import { Link } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../api/api-context.tsx";
import { useText } from "../../i18n/lang.tsx";
import { writeDate } from "../../lib/format.ts";
import { useMe } from "../../session/me.tsx";
import { cx } from "../../ui/class-names.ts";
import { Hint, Page } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Empty, Skeleton } from "../../ui/status.tsx";
import styles from "./campaign.module.css";

const byMonth = (items: readonly CalendarEntry[]): [string, CalendarEntry[]][] => [
  ...Map.groupBy(
    items.toSorted((a, b) => a.lastDay.localeCompare(b.lastDay)),
    (entry) => entry.lastDay.slice(0, 7),
  ),
];

/** Milestones and deadlines of all campaigns, month by month. */
export function CalendarPage() {
  const text = useText();
  const words = text.campaigns.calendarPage;
  const me = useMe();
  const api = useApi();
  const query = useQuery({ queryKey: ["calendar"], queryFn: () => api.call(listCalendar, { query: {} }) });
  return (
    <Page
      title={words.title}
      crumbs={[
        <Link key="all" to="/phong-trao">
          {text.campaigns.title}
        </Link>,
      ]}
    >
      <Hint what={words.hint} />
      {query.error && <ProblemNote error={query.error} />}
      {query.isPending && <Skeleton lines={5} />}
      {query.data?.items.length === 0 && <Empty icon="calendar" title={words.empty} />}
      <div>
        {byMonth(query.data?.items ?? []).map(([month, entries]) => (
          <section key={month} className={styles["month"]}>
            <h2>{words.month(Number(month.slice(5)), Number(month.slice(0, 4)))}</h2>
            <ul className={styles["entries"]}>
              {entries.map((entry) => (
                <li
                  key={`${entry.campaign}${entry.kind}${entry.name}${entry.lastDay}`}
                  className={cx(styles["entry"], entry.lastDay < me.today && styles["past"])}
                >
                  <time dateTime={entry.lastDay}>{writeDate(entry.lastDay)}</time>
                  <div>
                    {entry.name}
                    <p>
                      {entry.wording}
                      {entry.recurs === "yearly" && `, ${words.yearly}`}
                      {" · "}
                      <Link to="/phong-trao/$campaign" params={{ campaign: entry.campaign }}>
                        {entry.title}
                      </Link>
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  );
}
