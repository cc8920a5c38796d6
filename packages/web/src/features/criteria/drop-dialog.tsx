import { useText } from "../../i18n/lang.tsx";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import type { Line } from "./working.ts";

type Props = { line: Line; onClose: () => void; onDrop: (reason: string | undefined) => void };

/** Dropping one from above warns what it means upstairs, and takes a reason. */
export function DropDialog({ line, onClose, onDrop }: Props) {
  const text = useText().criteria.editor;
  const inherited = line.mark !== "own";
  return (
    <ReasonDialog
      title={text.dropTitle(line.name || text.newName)}
      act={text.drop}
      danger
      {...(inherited && { reason: "required" as const })}
      busy={false}
      error={undefined}
      onClose={onClose}
      onConfirm={onDrop}
    >
      <p>{inherited ? text.dropInherited : text.dropOwn}</p>
    </ReasonDialog>
  );
}
