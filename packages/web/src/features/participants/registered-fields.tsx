import type { Target } from "@thidua/domain";
import { useText } from "../../i18n/lang.tsx";
import { Button } from "../../ui/button.tsx";
import { TextArea, TextField } from "../../ui/inputs.tsx";
import styles from "./participants.module.css";

export type Registered = { targets: Target[]; initiatives: string; note: string };

/** What goes to the server of the fields below; blank lines and targets left out. */
export const registeredBody = ({ targets, initiatives, note }: Registered) => ({
  targets: targets
    .filter((target) => target.name.trim() !== "")
    .map(({ label, name, assigned, assignedBy, registered, reached }) => ({
      label,
      name,
      ...(assigned && { assigned }),
      ...(assignedBy && { assignedBy }),
      ...(registered && { registered }),
      ...(reached && { reached }),
    })),
  initiatives: initiatives.split("\n").filter((line) => line.trim() !== ""),
  ...(note.trim() && { note }),
});

/** Targets side by side (assigned, registered, reached), initiatives line by line, a note. */
export function RegisteredFields({ value, onChange }: { value: Registered; onChange: (value: Registered) => void }) {
  const text = useText().participants;
  const change = (at: number, part: Partial<Target>) =>
    onChange({
      ...value,
      targets: value.targets.map((target, index) => (index === at ? { ...target, ...part } : target)),
    });
  return (
    <>
      <div className={styles["targets"]}>
        {value.targets.map((target, at) => (
          <div key={at} className={styles["target"]}>
            <TextField label={text.targetName} value={target.name} onChange={(name) => change(at, { name })} />
            <TextField
              label={text.assigned}
              optional
              value={target.assigned ?? ""}
              onChange={(assigned) => change(at, { assigned })}
            />
            <TextField
              label={text.assignedBy}
              optional
              value={target.assignedBy ?? ""}
              onChange={(assignedBy) => change(at, { assignedBy })}
            />
            <TextField
              label={text.registered}
              value={target.registered ?? ""}
              onChange={(registered) => change(at, { registered })}
            />
            <TextField
              label={text.reached}
              optional
              value={target.reached ?? ""}
              onChange={(reached) => change(at, { reached })}
            />
          </div>
        ))}
        <div>
          <Button
            size="small"
            icon="plus"
            onClick={() =>
              onChange({ ...value, targets: [...value.targets, { label: String(value.targets.length + 1), name: "" }] })
            }
          >
            {text.addTarget}
          </Button>
        </div>
      </div>
      <TextArea
        label={text.initiatives}
        hint={text.initiativesHint}
        optional
        value={value.initiatives}
        onChange={(initiatives) => onChange({ ...value, initiatives })}
      />
      <TextArea
        label={text.note}
        optional
        rows={2}
        value={value.note}
        onChange={(note) => onChange({ ...value, note })}
      />
    </>
  );
}
