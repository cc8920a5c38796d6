import { useText } from "../i18n/lang.tsx";
import { Button } from "../ui/button.tsx";
import type { Entry } from "./entry.ts";
import styles from "./answer.module.css";

/** What may be said in place of an answer: it doesn't apply to us, or there is no figure yet. */
export function Instead({
  chosen,
  onChange,
}: {
  chosen: Entry["instead"];
  onChange: (chosen: Entry["instead"]) => void;
}) {
  const text = useText().sheets;
  if (chosen) {
    return (
      <div className={styles["chosen"]}>
        {text.verdicts[chosen]}
        <Button size="small" onClick={() => onChange(undefined)}>
          {text.backToAnswer}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles["instead"]}>
      <button type="button" onClick={() => onChange("notApplicable")}>
        {text.proposeNotApplicable}
      </button>
      <button type="button" onClick={() => onChange("noData")}>
        {text.proposeNoData}
      </button>
    </div>
  );
}
