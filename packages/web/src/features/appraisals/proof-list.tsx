import type { Evidence } from "@thidua/domain";
import { useApi } from "../../api/api-context.tsx";
import { openFile } from "../../api/files.ts";
import { useText } from "../../i18n/lang.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useProblemWords } from "../../ui/problem.tsx";
import { useToast } from "../../ui/toast.tsx";
import styles from "./appraisals.module.css";

/** The evidence an appraiser looks at. */
export function ProofList({ items }: { items: readonly Evidence[] }) {
  const text = useText().sheets;
  const api = useApi();
  const toast = useToast();
  const words = useProblemWords();
  return (
    <ul className={styles["proofs"]}>
      {items.map(({ id, title, file, link, docNumber, page }) => (
        <li key={id}>
          <Icon name={link ? "link" : "file"} size={14} />{" "}
          {file ? (
            <button
              type="button"
              aria-label={text.openFile(title)}
              onClick={() => void openFile(api, file).catch((error: unknown) => toast(words(error), "bad"))}
            >
              {title}
            </button>
          ) : link ? (
            <a href={link} target="_blank" rel="noreferrer">
              {title}
            </a>
          ) : (
            title
          )}
          {(docNumber ?? page) && ` (${[docNumber, page].filter(Boolean).join(", ")})`}
        </li>
      ))}
    </ul>
  );
}
