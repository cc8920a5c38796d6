import type { AppraisalCellView, CellStatus } from "@thidua/contract";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { YearPlace } from "../../api/participants.ts";
import { useText } from "../../i18n/lang.tsx";
import { cx } from "../../ui/class-names.ts";
import { Icon, type IconName } from "../../ui/icon.tsx";
import type { GridView } from "./grid-page.tsx";
import styles from "./appraisals.module.css";

const icons: Record<CellStatus, IconName> = {
  notSubmitted: "more",
  toAppraise: "clock",
  appraised: "check",
  returned: "undo",
  noSubstitute: "alert",
  handedOver: "up",
};

const keyOf = (cell: { participant: string; criterion: string }) => `${cell.participant}/${cell.criterion}`;

type Props = { place: YearPlace; grid: GridView; onOpen: (cell: AppraisalCellView) => void };

/** Participants down, criteria across; every cell says in a sign and in words where it stands. */
export function Grid({ place, grid, onOpen }: Props) {
  const text = useText();
  const words = text.appraisals;
  const byKey = useMemo(() => new Map(grid.cells.map((cell) => [keyOf(cell), cell])), [grid.cells]);
  const few = grid.criteria.length <= 9;
  const labels = grid.criteria.map(({ label }) => label);
  /** A label that says nothing, or that several share, gives way to a number. */
  const labelOf = ({ label }: { label: string }, at: number): string =>
    /[\p{L}\d]/u.test(label) && labels.indexOf(label) === labels.lastIndexOf(label) ? label : String(at + 1);
  return (
    <>
      <ul className={styles["legend"]} aria-label={words.legend}>
        {(Object.keys(icons) as CellStatus[]).map((status) => (
          <li key={status}>
            <span className={cx(styles["sign"], styles[status])}>
              <Icon name={icons[status]} size={15} />
            </span>
            {words.statuses[status]}
          </li>
        ))}
      </ul>
      <div className={styles["frame"]} role="region" aria-label={words.title} tabIndex={0}>
        <table className={styles["grid"]}>
          <caption className="visually-hidden">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.participant}</th>
              {grid.criteria.map((criterion, at) => (
                <th key={criterion.id} scope="col" title={criterion.name} className={cx(few && styles["named"])}>
                  <span>{labelOf(criterion, at)}</span>
                  <span className={few ? styles["name"] : "visually-hidden"}>{criterion.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.participants.map((row) => (
              <tr key={row.participant}>
                <th scope="row">
                  <Link
                    to="/phong-trao/$campaign/nam/$year/phieu/$participant"
                    params={{ ...place, participant: row.participant }}
                  >
                    {row.name}
                  </Link>
                  {row.group && <span className={styles["sub"]}>{row.group}</span>}
                </th>
                {grid.criteria.map((criterion) => {
                  const cell = byKey.get(keyOf({ participant: row.participant, criterion: criterion.id }));
                  return (
                    <td key={criterion.id}>
                      {cell && (
                        <button
                          type="button"
                          className={cx(
                            styles["cell"],
                            styles[cell.status],
                            cell.allowed.length > 0 && styles["turn"],
                            cell.final?.verdict === "notMet" && cell.status === "appraised" && styles["notMet"],
                          )}
                          aria-label={`${words.cell(row.name, criterion.label || criterion.name)}: ${words.statuses[cell.status]}${
                            cell.final ? `, ${text.sheets.verdicts[cell.final.verdict]}` : ""
                          }`}
                          onClick={() => onOpen(cell)}
                        >
                          <Icon
                            name={
                              cell.final?.verdict === "notMet" && cell.status === "appraised"
                                ? "close"
                                : icons[cell.status]
                            }
                            size={17}
                          />
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
