import type { ChildView } from "@thidua/contract";
import { useState } from "react";
import { useLang, useText } from "../../i18n/lang.tsx";
import { writeDate, writeInstant, writeShare } from "../../lib/format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Progress } from "../../ui/status.tsx";
import { Table } from "../../ui/table.tsx";
import styles from "./results.module.css";

/** Each child authority with how far it is, as its own acts reported it. */
export function Children({ items }: { items: readonly ChildView[] }) {
  const text = useText();
  const words = text.results;
  const lang = useLang();
  const [open, setOpen] = useState<ChildView>();
  return (
    <>
      <Table caption={words.childrenTitle} hideCaption stack>
        <thead>
          <tr>
            <th scope="col">{words.child}</th>
            <th scope="col">{words.plan}</th>
            <th scope="col">{words.withResult}</th>
            <th scope="col" data-num>
              {words.comparableResult}
            </th>
            <th scope="col">{words.lastAct}</th>
            <th scope="col">
              <span className="visually-hidden">{words.details}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((child) => (
            <tr key={child.tenant}>
              <th scope="row">
                {child.name} {child.late && <Badge tone="bad">{text.common.late}</Badge>}
                {child.group && <span className={styles["sub"]}>{child.group}</span>}
              </th>
              <td data-label={words.plan}>
                <span>
                  {child.plan?.number && child.plan.date
                    ? text.campaigns.planNumber(child.plan.number, writeDate(child.plan.date))
                    : words.answers[child.answer]}
                  {child.plan && child.plan.dropped > 0 && (
                    <span className={styles["sub"]}>{words.dropped(child.plan.dropped)}</span>
                  )}
                </span>
              </td>
              <td data-label={words.withResult} className={styles["kn"]}>
                <Progress
                  value={child.coverage.reported}
                  of={child.coverage.expected}
                  label={words.reported(child.coverage.reported, child.coverage.expected)}
                />
              </td>
              <td data-num data-label={words.comparableResult}>
                {child.percent === undefined ? "–" : writeShare(child.percent, lang)}
              </td>
              <td data-label={words.lastAct}>
                {child.stalledDays !== undefined ? (
                  <Badge tone="warn">{words.stalled(child.stalledDays)}</Badge>
                ) : (
                  child.lastActAt && writeInstant(child.lastActAt, lang)
                )}
              </td>
              <td data-shrink>
                <Button
                  size="small"
                  look="quiet"
                  onClick={() => setOpen(child)}
                  aria-label={`${words.details}: ${child.name}`}
                >
                  {words.details}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {open && <ChildDialog child={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function ChildDialog({ child, onClose }: { child: ChildView; onClose: () => void }) {
  const text = useText();
  const words = text.results;
  const { coverage, focal } = child;
  return (
    <Dialog open title={child.name} onClose={onClose}>
      <Table caption={words.coverage}>
        <tbody>
          {(["launched", "registered", "submitted", "appraised"] as const).map((stage) => (
            <tr key={stage}>
              <th scope="row">{words.stages[stage]}</th>
              <td data-num>{stage === "launched" ? coverage.launched : `${coverage[stage]}/${coverage.expected}`}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {child.answerReason && <p>{child.answerReason}</p>}
      {focal && (
        <p>
          {words.contact}: {focal.name}
          {focal.office && `, ${focal.office}`}{" "}
          {focal.phone && (
            <a className={styles["nowrap"]} href={`tel:${focal.phone.replace(/[^\d+]/g, "")}`}>
              {focal.phone}
            </a>
          )}
        </p>
      )}
    </Dialog>
  );
}
