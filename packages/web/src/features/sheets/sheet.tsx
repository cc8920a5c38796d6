import type { SheetView } from "@thidua/contract";
import { Link } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { useSay, useText } from "../../i18n/lang.tsx";
import { writeDate } from "../../lib/format.ts";
import { useIsPhone } from "../../lib/use-media.ts";
import { useMay, useMe } from "../../session/me.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Hint, Page } from "../../ui/page.tsx";
import { Empty, Note, Progress } from "../../ui/status.tsx";
import type { SheetPlace } from "./api/get-sheet.ts";
import { CriterionEntry } from "./criterion-entry.tsx";
import { ReturnedNote } from "./returned-note.tsx";
import { SheetBar } from "./sheet-bar.tsx";
import { SheetSummary } from "./sheet-summary.tsx";
import { toneOfSheet } from "./tone.ts";
import type { SaveState } from "../../lib/autosave.ts";
import styles from "./sheet.module.css";

type Props = { place: SheetPlace; sheet: SheetView };

/** An officer who may enter for others, at the sheet of a participant that isn't the officer's own. */
function useOnBehalf({ upward, is, participant }: SheetView): boolean {
  const me = useMe();
  const may = useMay();
  return !upward && is !== "tenant" && may("sheet.onBehalf") && String(me.unit) !== String(participant);
}

/** The sheet as a table of criteria; on a phone one criterion at a time. */
export function Sheet({ place, sheet }: Props) {
  const text = useText();
  const say = useSay();
  const phone = useIsPhone();
  const onBehalf = useOnBehalf(sheet);
  const [states, setStates] = useState<Readonly<Record<string, SaveState>>>({});
  const onState = useCallback(
    (criterion: string, state: SaveState) =>
      setStates((now) => (now[criterion] === state ? now : { ...now, [criterion]: state })),
    [],
  );
  const leaves = sheet.criteria.filter((line) => line.leaf);
  const firstOpen = leaves.findIndex((line) => line.open && !line.done);
  const [step, setStep] = useState(Math.max(firstOpen, 0));
  const filling = leaves.some((line) => line.open);
  const byStep = phone && filling;
  const go = (at: number) => {
    setStep(at);
    if (byStep) window.scrollTo({ top: 0 });
    else document.getElementById(`c-${leaves[at]?.criterion.id ?? ""}`)?.scrollIntoView({ block: "center" });
  };
  return (
    <Page
      title={text.sheets.titleOf(sheet.name, sheet.year)}
      crumbs={[
        <Link key="all" to="/phong-trao">
          {text.shell.campaigns}
        </Link>,
        <Link key="campaign" to="/phong-trao/$campaign" params={{ campaign: place.campaign }}>
          {sheet.title}
        </Link>,
      ]}
      meta={
        <>
          <Badge tone={toneOfSheet(sheet.state)}>{say(sheet.label)}</Badge>
          {sheet.until && <span>{text.sheets.until(writeDate(sheet.until))}</span>}
          {sheet.late && <Badge tone="bad">{text.common.late}</Badge>}
          {sheet.onBehalf && <Badge tone="info">{text.sheets.enteredFor}</Badge>}
        </>
      }
    >
      {!byStep && <Hint what={text.sheets.hint} terms={text.sheets.terms} />}
      {sheet.returned && sheet.state === "returned" && <ReturnedNote sheet={sheet} />}
      {onBehalf && filling && (
        <Note title={text.sheets.onBehalfTitle}>
          <p>{text.sheets.onBehalf(sheet.name)}</p>
        </Note>
      )}
      {byStep ? (
        <Progress
          value={sheet.progress.done}
          of={sheet.progress.total}
          label={text.sheets.progress}
          words={text.sheets.answered(sheet.progress.done, sheet.progress.total)}
        />
      ) : (
        <SheetSummary sheet={sheet} />
      )}
      {leaves.length === 0 && (
        <Empty icon="table" title={text.sheets.emptyTitle}>
          {text.sheets.empty}
        </Empty>
      )}
      <div className={styles["entries"]}>
        {sheet.criteria.map((line) => {
          const at = leaves.indexOf(line);
          if (at < 0) {
            return byStep ? null : (
              <h2 key={line.criterion.id} className={styles["group"]}>
                {line.criterion.label} {line.criterion.name}
              </h2>
            );
          }
          return (
            <CriterionEntry
              key={line.criterion.id}
              place={place}
              line={line}
              scored={(sheet.selfScore ?? sheet.score)?.scored ?? false}
              onBehalf={onBehalf}
              hidden={byStep && at !== step}
              onState={onState}
            />
          );
        })}
      </div>
      <SheetBar
        place={place}
        sheet={sheet}
        onBehalf={onBehalf}
        states={states}
        steps={byStep ? { at: step, of: leaves.length } : undefined}
        onStep={go}
        leaves={leaves}
      />
    </Page>
  );
}
