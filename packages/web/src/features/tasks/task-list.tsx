import type { TaskView } from "@thidua/contract";
import { Link } from "@tanstack/react-router";
import { useSay, useText } from "../../i18n/lang.tsx";
import { writeDate } from "../../lib/format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./task-list.module.css";
import { screenOf } from "./screen-of.ts";

/** Things to do, each line the way to the screen where it is done. */
export function TaskList({ items }: { items: readonly TaskView[] }) {
  return (
    <ul className={styles["list"]}>
      {items.map((task) => (
        <li key={task.id}>
          <Task task={task} />
        </li>
      ))}
    </ul>
  );
}

function Task({ task }: { task: TaskView }) {
  const text = useText();
  const say = useSay();
  return (
    <Link {...screenOf(task)} className={styles["task"]}>
      <span className={styles["kind"]}>
        {text.tasks.kinds[task.kind]}
        {task.count !== undefined && task.count > 1 && <span className={styles["count"]}>{task.count}</span>}
      </span>
      <span className={styles["what"]}>
        <strong>{say(task.title)}</strong>
        {task.detail && <span>{say(task.detail)}</span>}
        {task.campaignTitle && !say(task.title).includes(task.campaignTitle) && (
          <span className={styles["campaign"]}>
            {task.campaignTitle}
            {task.year !== undefined && ` · ${text.common.year(task.year)}`}
          </span>
        )}
      </span>
      <span className={styles["due"]}>
        {task.due && (
          <>
            <Badge tone={task.overdue ? "bad" : task.due.daysLeft <= 3 ? "warn" : "neutral"}>
              {task.overdue ? text.common.daysLate(-task.due.daysLeft) : text.common.daysLeft(task.due.daysLeft)}
            </Badge>
            <span title={task.due.text}>{text.common.dueOn(writeDate(task.due.day))}</span>
          </>
        )}
      </span>
      <Icon name="right" />
    </Link>
  );
}
