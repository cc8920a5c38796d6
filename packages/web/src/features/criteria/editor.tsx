import { putCriteria, type CriteriaSetView } from "@thidua/contract";
import type { CampaignId, Warning } from "@thidua/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { usePorts } from "../../app/ports.tsx";
import { useText } from "../../i18n/lang.tsx";
import { useDrafts } from "../../session/me.tsx";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/inputs.tsx";
import { ActionBar, Card, Section } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Empty, Note } from "../../ui/status.tsx";
import { useToast } from "../../ui/toast.tsx";
import { WarningNote } from "../../ui/warning-note.tsx";
import { DropDialog } from "./drop-dialog.tsx";
import { LineForm } from "./line-form.tsx";
import { LineList } from "./line-list.tsx";
import { PreviewDialog } from "./preview-dialog.tsx";
import { added, bodyOf, dropped, restored, workingOf, type Line, type Working } from "./working.ts";
import styles from "./criteria.module.css";

type Props = {
  campaign: CampaignId;
  kind: string;
  version: number;
  set: CriteriaSetView | undefined;
  warnings: readonly Warning[];
};
type Draft = { working: Working; base: number };

/** Add, order, mark, weigh, drop; kept on this machine until it is saved as one. */
export function Editor({ campaign, kind, version, set, warnings }: Props) {
  const text = useText();
  const words = text.criteria.editor;
  const { newId } = usePorts();
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const drafts = useDrafts();
  const what = `criteria:${campaign}:${kind}`;
  const [draft] = useState(() => drafts.read<Draft>(what));
  const [working, setWorking] = useState<Working>(() => draft?.working ?? workingOf(set));
  const [changed, setChanged] = useState(draft !== undefined);
  const [chosen, setChosen] = useState<string | undefined>(working.lines[0]?.id);
  const [dialog, setDialog] = useState<"drop" | "preview">();
  const line = working.lines.find(({ id }) => id === chosen);

  const change = (next: Working) => {
    setWorking(next);
    setChanged(true);
    drafts.write(what, { working: next, base: version } satisfies Draft);
  };
  const add = (parent?: string) => {
    const id = newId();
    change(added(working, id, parent));
    setChosen(id);
  };
  const setLine = (next: Line) =>
    change({ ...working, lines: working.lines.map((each) => (each.id === next.id ? next : each)) });
  const save = useMutation({
    mutationFn: () =>
      api.call(putCriteria, {
        params: { campaign, subjectKind: kind },
        ifMatch: version,
        body: bodyOf(working, set?.dropped ?? []),
      }),
    onSuccess: async () => {
      drafts.drop(what);
      await queries.invalidateQueries();
      toast(words.saved);
    },
  });

  return (
    <>
      {draft && <Note>{words.restored}</Note>}
      <WarningNote warnings={warnings.filter(({ path }) => path.startsWith("criteria"))} />
      <Check label={words.scored} checked={working.scored} onChange={(scored) => change({ ...working, scored })} />
      <div className={styles["screen"]}>
        <Section
          title={text.criteria.count(working.lines.length)}
          aside={
            <span className={styles["acts"]}>
              <Button size="small" icon="eye" onClick={() => setDialog("preview")}>
                {words.preview}
              </Button>
              <Button size="small" icon="plus" onClick={() => add()}>
                {words.add}
              </Button>
            </span>
          }
        >
          {working.lines.length === 0 ? (
            <Empty icon="table" title={text.criteria.emptyTitle}>
              {text.criteria.emptyDraft}
            </Empty>
          ) : (
            <LineList working={working} chosen={chosen} onChoose={setChosen} onMove={change} />
          )}
          {working.drops.length > 0 && (
            <Note tone="warn" title={words.dropped}>
              <ul className={styles["drops"]}>
                {working.drops.map((drop) => (
                  <li key={drop.id}>
                    <span>
                      {drop.line.label} {drop.line.name}
                      {drop.reason && ` (${drop.reason})`}
                    </span>
                    <Button size="small" icon="undo" onClick={() => change(restored(working, drop.id))}>
                      {words.restore}
                    </Button>
                  </li>
                ))}
              </ul>
            </Note>
          )}
        </Section>
        {line && (
          <Card className={styles["panel"]}>
            <div className={styles["panelHead"]}>
              <h2>
                {line.label} {line.name.length > 60 ? `${line.name.slice(0, 60)}…` : line.name || words.newName}
              </h2>
              <span className={styles["acts"]}>
                <Button
                  size="small"
                  icon="plus"
                  aria-label={words.addUnder(line.name || words.newName)}
                  onClick={() => add(line.id)}
                >
                  {text.common.add}
                </Button>
                <Button size="small" look="danger" icon="trash" onClick={() => setDialog("drop")}>
                  {words.drop}
                </Button>
              </span>
            </div>
            <LineForm key={line.id} line={line} scored={working.scored} onChange={setLine} />
          </Card>
        )}
      </div>
      {save.error && <ProblemNote error={save.error} />}
      <ActionBar>
        <p>{changed ? words.unsaved : words.nothing}</p>
        <Button look="primary" busy={save.isPending} aria-disabled={!changed} onClick={() => save.mutate()}>
          {words.save}
        </Button>
      </ActionBar>
      {dialog === "preview" && <PreviewDialog working={working} onClose={() => setDialog(undefined)} />}
      {dialog === "drop" && line && (
        <DropDialog
          line={line}
          onClose={() => setDialog(undefined)}
          onDrop={(reason) => {
            change(dropped(working, line.id, reason));
            setChosen(undefined);
            setDialog(undefined);
          }}
        />
      )}
    </>
  );
}
