import type { WaitView } from "@thidua/contract";
import { useLang, useSay, useText } from "../../i18n/lang.tsx";
import { writeInstant } from "../../lib/format.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./task-list.module.css";

/** What was passed on: from whom it is awaited, since when, whom to call. */
export function WaitList({ items }: { items: readonly WaitView[] }) {
  const text = useText();
  const say = useSay();
  const lang = useLang();
  return (
    <ul className={styles["list"]}>
      {items.map((wait) => (
        <li key={wait.id} className={styles["wait"]}>
          <Icon name="clock" size={20} />
          <span className={styles["what"]}>
            <strong>{say(wait.title)}</strong>
            <span>
              {text.tasks.waitingFrom(wait.from.name)}
              {wait.since && ` · ${text.tasks.sinceWhen(writeInstant(wait.since, lang))}`}
            </span>
            {wait.campaignTitle && !say(wait.title).includes(wait.campaignTitle) && (
              <span className={styles["campaign"]}>{wait.campaignTitle}</span>
            )}
          </span>
          {wait.from.phone && (
            <a href={`tel:${wait.from.phone.replace(/[^\d+]/g, "")}`} className={styles["phone"]}>
              <Icon name="phone" size={16} />
              {wait.from.phone}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
