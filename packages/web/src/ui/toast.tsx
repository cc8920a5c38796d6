import { createContext, use, useCallback, useState, type ReactNode } from "react";
import { useText } from "../i18n/lang.tsx";
import { newId } from "../lib/new-id.ts";
import { IconButton } from "./button.tsx";
import { cx } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import styles from "./toast.module.css";

type Toast = { id: string; tone: "good" | "bad"; words: string };
type Say = (words: string, tone?: Toast["tone"]) => void;
const ToastContext = createContext<Say>(() => undefined);

/** Tells that something was done. What went wrong stays until it is closed; good news goes by itself. */
export const useToast = (): Say => use(ToastContext);

const shown = 6000;

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const text = useText();
  const close = useCallback((id: string) => setToasts((all) => all.filter((it) => it.id !== id)), []);
  const say = useCallback<Say>(
    (words, tone = "good") => {
      const id = newId();
      setToasts((all) => [...all.slice(-2), { id, tone, words }]);
      if (tone === "good") setTimeout(() => close(id), shown);
    },
    [close],
  );
  return (
    <ToastContext value={say}>
      {children}
      <div className={styles["region"]} role="status" aria-live="polite">
        {toasts.map(({ id, tone, words }) => (
          <div key={id} className={cx(styles["toast"], styles[tone])}>
            <Icon name={tone === "good" ? "check" : "alert"} />
            <p>{words}</p>
            <IconButton icon="close" label={text.common.close} size="small" onClick={() => close(id)} />
          </div>
        ))}
      </div>
    </ToastContext>
  );
}
