import type { Evidence } from "@thidua/domain";
import { useState } from "react";
import { useApi } from "../../../api/api-context.tsx";
import { openFile } from "../../../api/files.ts";
import { useText } from "../../../i18n/lang.tsx";
import { Button, IconButton } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { useProblemWords } from "../../../ui/problem.tsx";
import { useToast } from "../../../ui/toast.tsx";
import { EvidenceDialog } from "./evidence-dialog.tsx";
import styles from "./evidence.module.css";

type Props = { items: readonly Evidence[]; onChange?: ((items: Evidence[]) => void) | undefined; needed?: boolean };

/** Tài liệu kiểm chứng of one criterion; without `onChange` it is only read. */
export function EvidenceList({ items, onChange, needed }: Props) {
  const text = useText().sheets;
  const [adding, setAdding] = useState(false);
  return (
    <div className={styles["evidence"]}>
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <li key={item.id}>
              <Proof item={item} />
              {onChange && (
                <IconButton
                  icon="trash"
                  size="small"
                  label={text.removeEvidence(item.title)}
                  onClick={() => onChange(items.filter((it) => it.id !== item.id))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {onChange && needed && items.length === 0 && <p className={styles["needed"]}>{text.evidenceNeeded}</p>}
      {onChange && (
        <Button size="small" icon="plus" onClick={() => setAdding(true)}>
          {text.addEvidence}
        </Button>
      )}
      {adding && onChange && (
        <EvidenceDialog
          onClose={() => setAdding(false)}
          onAdd={(item) => {
            onChange([...items, item]);
            setAdding(false);
          }}
        />
      )}
    </div>
  );
}

function Proof({ item }: { item: Evidence }) {
  const text = useText().sheets;
  const api = useApi();
  const toast = useToast();
  const words = useProblemWords();
  const { file, link } = item;
  const where = [item.docNumber, item.page].filter(Boolean).join(", ");
  return (
    <span className={styles["proof"]}>
      <Icon name={link ? "link" : "file"} size={16} />
      <span>
        {file && (
          <button
            type="button"
            aria-label={text.openFile(item.title)}
            onClick={() => void openFile(api, file).catch((error: unknown) => toast(words(error), "bad"))}
          >
            {item.title}
          </button>
        )}
        {link && (
          <a href={link} target="_blank" rel="noreferrer">
            {item.title}
          </a>
        )}
        {!file && !link && item.title}
        {where && <small>{where}</small>}
      </span>
    </span>
  );
}
