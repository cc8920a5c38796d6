import type { SheetView } from "@thidua/contract";
import { useLang, useText } from "../../i18n/lang.tsx";
import { writeInstant } from "../../lib/format.ts";
import { Note } from "../../ui/status.tsx";
import styles from "./sheet.module.css";

/** Why the sheet came back, from whom. */
export function ReturnedNote({ sheet }: { sheet: SheetView }) {
  const text = useText().sheets;
  const lang = useLang();
  if (!sheet.returned) return null;
  const { reason, by, at } = sheet.returned;
  return (
    <Note tone="warn" title={text.returnedTitle}>
      <p>{reason}</p>
      <p className={styles["quiet"]}>{text.returnedBy(by, writeInstant(at, lang))}</p>
    </Note>
  );
}
