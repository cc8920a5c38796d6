import type { TaskView } from "@thidua/contract";
import { Navigate } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../api/api-context.tsx";
import { tasksQuery } from "../../api/list-tasks.ts";
import { useText } from "../../i18n/lang.tsx";
import { writeDate } from "../../lib/format.ts";
import { useMay, useMe } from "../../session/me.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Hint, Page, Section } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Empty, Skeleton } from "../../ui/status.tsx";
import { TabCount } from "../../ui/tabs.tsx";
import { groupByDue } from "./group-by-due.ts";
import { TaskList } from "./task-list.tsx";
import { WaitList } from "./wait-list.tsx";

/** The first screen: what needs me, due when; what I wait for, from whom. */
export function TasksPage() {
  // Whoever runs the platform has no tasks of an authority.
  return useMay()("tenant.read") ? <Tasks /> : <Navigate to="/nen-tang" replace />;
}

function Tasks() {
  const text = useText();
  const me = useMe();
  const query = useQuery(tasksQuery(useApi()));
  const place = me.unit && me.title ? me.title : me.tenant.name;
  return (
    <Page
      title={text.tasks.title}
      lead={`${text.tasks.lead(me.name, place)}. ${text.common.today} ${writeDate(me.today)}.`}
    >
      <Hint what={text.tasks.hint} terms={text.tasks.terms} />
      {query.error && <ProblemNote error={query.error} />}
      {query.isPending && <Skeleton lines={4} />}
      {query.data && <Mine items={query.data.items} />}
      {query.data && query.data.waiting.length > 0 && (
        <Section title={text.tasks.waiting} aside={<TabCount>{query.data.waiting.length}</TabCount>}>
          <WaitList items={query.data.waiting} />
        </Section>
      )}
    </Page>
  );
}

function Mine({ items }: { items: TaskView[] }) {
  const text = useText();
  if (items.length === 0) {
    return (
      <Empty
        icon="check"
        title={text.tasks.emptyTitle}
        actions={<ButtonLink to="/phong-trao">{text.tasks.emptyCampaigns}</ButtonLink>}
      >
        {text.tasks.empty}
      </Empty>
    );
  }
  return groupByDue(items).map(([when, tasks]) => (
    <Section key={when} title={text.tasks[when]} aside={<TabCount>{tasks.length}</TabCount>}>
      <TaskList items={tasks} />
    </Section>
  ));
}
