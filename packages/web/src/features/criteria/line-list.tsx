import { useState, type KeyboardEvent } from "react";
import { useText } from "../../i18n/lang.tsx";
import { inTreeOrder } from "../../lib/tree-order.ts";
import { Badge } from "../../ui/badge.tsx";
import { IconButton } from "../../ui/button.tsx";
import { cx } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { movedTo, placeOf, type Line, type Working } from "./working.ts";
import styles from "./criteria.module.css";

type Props = {
  working: Working;
  chosen: string | undefined;
  onChoose: (id: string) => void;
  onMove: (working: Working) => void;
};

/** The criteria in order: by dragging, by buttons, or by arrow keys on the handle. */
export function LineList({ working, chosen, onChoose, onMove }: Props) {
  const text = useText();
  const words = text.criteria.editor;
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<string>();
  const [told, setTold] = useState("");
  const nameOf = (line: Line) => line.name || words.newName;
  const move = (line: Line, by: number) => {
    const { at, of } = placeOf(working, line.id);
    const to = at + by;
    if (to < 0 || to >= of) return;
    onMove(movedTo(working, line.id, to));
    setTold(words.moved(nameOf(line), to + 1, of));
  };
  const onKey = (line: Line) => (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    move(line, by);
  };
  const drop = (target: Line) => {
    const from = working.lines.find((line) => line.id === dragged);
    if (from && from.id !== target.id && from.parent === target.parent) {
      onMove(movedTo(working, from.id, placeOf(working, target.id).at));
      setTold(words.moved(nameOf(from), placeOf(working, target.id).at + 1, placeOf(working, target.id).of));
    }
    setDragged(undefined);
    setOver(undefined);
  };
  return (
    <>
      <ol className={styles["lines"]}>
        {inTreeOrder(working.lines).map(({ node: line, depth }) => {
          const { at, of } = placeOf(working, line.id);
          return (
            <li
              key={line.id}
              data-depth={depth}
              className={cx(styles["line"], chosen === line.id && styles["chosen"], over === line.id && styles["over"])}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = "move";
                setDragged(line.id);
              }}
              onDragEnd={() => {
                setDragged(undefined);
                setOver(undefined);
              }}
              onDragOver={(event) => {
                if (dragged === undefined) return;
                event.preventDefault();
                setOver(line.id);
              }}
              onDrop={(event) => {
                event.preventDefault();
                drop(line);
              }}
            >
              <button
                type="button"
                className={styles["grip"]}
                aria-label={words.drag(nameOf(line))}
                onKeyDown={onKey(line)}
              >
                <Icon name="grip" size={16} />
              </button>
              <button
                type="button"
                className={styles["open"]}
                aria-current={chosen === line.id ? "true" : undefined}
                onClick={() => onChoose(line.id)}
              >
                <span className={styles["label"]}>{line.label}</span>
                <span className={cx(styles["name"], line.name === "" && styles["unnamed"])}>{nameOf(line)}</span>
                <Badge plain tone={line.mark === "own" ? "good" : line.mark === "changed" ? "warn" : "info"}>
                  {line.mark !== "own" && line.lock === "locked" && <Icon name="lock" size={12} />}
                  {text.criteria.marks[line.mark]}
                </Badge>
              </button>
              <span className={styles["moves"]}>
                <IconButton
                  icon="up"
                  size="small"
                  label={text.common.moveUp(nameOf(line))}
                  aria-disabled={at === 0}
                  onClick={() => move(line, -1)}
                />
                <IconButton
                  icon="down"
                  size="small"
                  label={text.common.moveDown(nameOf(line))}
                  aria-disabled={at === of - 1}
                  onClick={() => move(line, 1)}
                />
              </span>
            </li>
          );
        })}
      </ol>
      <p className="visually-hidden" role="status">
        {told}
      </p>
    </>
  );
}
