import { Criterion, formulaText, type TenantId } from "@thidua/domain";
import { useState } from "react";
import { useLang, useText } from "../../i18n/lang.tsx";
import { inTreeOrder } from "../../lib/tree-order.ts";
import { useMe } from "../../session/me.tsx";
import { AnswerFields } from "../../sheet-entry/answer-fields.tsx";
import { readEntry, type Entry } from "../../sheet-entry/entry.ts";
import { Dialog } from "../../ui/dialog.tsx";
import type { Line, Working } from "./working.ts";
import styles from "./criteria.module.css";

const blank: Entry = { fields: {}, explanation: "", evidence: [] };
const byOthers = new Set(["survey", "chairScore", "auto"]);

/** The sheet as a participant will see it; what is typed here goes nowhere. */
export function PreviewDialog({ working, onClose }: { working: Working; onClose: () => void }) {
  const text = useText().criteria.editor;
  const me = useMe();
  const parents = new Set(working.lines.map((line) => line.parent));
  return (
    <Dialog open wide title={text.preview} onClose={onClose}>
      <p>{text.previewLead}</p>
      {inTreeOrder(working.lines).map(({ node }) =>
        parents.has(node.id) ? (
          <h3 key={node.id}>
            {node.label} {node.name}
          </h3>
        ) : (
          <Asked key={node.id} line={node} origin={me.tenant.tenant} />
        ),
      )}
    </Dialog>
  );
}

function Asked({ line, origin }: { line: Line; origin: TenantId }) {
  const text = useText().sheets;
  const lang = useLang();
  const [entry, setEntry] = useState(blank);
  const { isNew: _, mark: __, mayChange: ___, parent: ____, ...criterion } = line;
  const read = Criterion.safeParse({ ...criterion, id: "AAAAAAAAAAAA", origin });
  const reading = readEntry(line.rule, entry);
  return (
    <div className={styles["asked"]}>
      <p>
        <strong>{line.label}</strong> {line.name}
      </p>
      <p className={styles["formula"]}>{formulaText(line, lang)}</p>
      {byOthers.has(line.rule.type) || !read.success ? (
        <p className={styles["formula"]}>{text.notYours}</p>
      ) : (
        <AnswerFields
          criterion={{ ...read.data, id: line.id as typeof read.data.id }}
          entry={entry}
          fault={"fault" in reading ? text[reading.fault] : undefined}
          onChange={(fields) => setEntry({ ...entry, fields })}
        />
      )}
    </div>
  );
}
