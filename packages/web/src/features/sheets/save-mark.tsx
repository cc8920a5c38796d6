import { useLang, useText } from "../../i18n/lang.tsx";
import { writeTime } from "../../lib/format.ts";
import { cx } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./sheet.module.css";
import type { SaveState } from "../../lib/autosave.ts";

/** Whether what is typed has arrived: đã lưu, đang lưu, chưa gửi. */
export function SaveMark({ state, at }: { state: SaveState; at: string | undefined }) {
  const text = useText().sheets.saveStates;
  const lang = useLang();
  const words = state === "saved" ? (at ? text.saved(writeTime(at, lang)) : text.idle) : text[state];
  const bad = state === "offline" || state === "refused" || state === "conflict";
  return (
    <p className={cx(styles["mark"], bad && styles["markBad"])} role="status">
      {state === "saved" && at && <Icon name="check" size={14} />}
      {bad && <Icon name="alert" size={14} />}
      {words}
    </p>
  );
}
