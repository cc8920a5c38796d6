import { actOnRegistration, type ParticipantView } from "@thidua/contract";
import { registrationMachine } from "@thidua/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import type { YearPlace } from "../../api/participants.ts";
import { useSay, useText } from "../../i18n/lang.tsx";
import { writeDate } from "../../lib/format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import { Note } from "../../ui/status.tsx";
import { Table } from "../../ui/table.tsx";
import { useToast } from "../../ui/toast.tsx";
import { useMay } from "../../session/me.tsx";
import { EditRegistration } from "./edit-registration.tsx";
import { FactsDialog } from "./facts-dialog.tsx";
import styles from "./participants.module.css";

type Props = { place: YearPlace; participant: ParticipantView; onClose: () => void };
type Act = ParticipantView["allowed"][number];

/** What one participant registered, and what may be done with it now. */
export function ParticipantDialog({ place, participant: it, onClose }: Props) {
  const text = useText();
  const words = text.participants;
  const say = useSay();
  const [act, setAct] = useState<Act>();
  const [editing, setEditing] = useState(false);
  const [knowing, setKnowing] = useState(false);
  const manages = useMay()("participant.manage");
  const { registration } = it;
  if (editing) return <EditRegistration place={place} participant={it} onClose={() => setEditing(false)} />;
  if (knowing) return <FactsDialog place={place} participant={it} onClose={() => setKnowing(false)} />;
  if (act) return <ActDialog place={place} participant={it} act={act} onClose={() => setAct(undefined)} />;
  const mayEdit = it.allowed.includes("submit") || it.allowed.includes("withdraw");
  return (
    <Dialog
      open
      wide
      title={it.name}
      onClose={onClose}
      actions={
        <>
          {manages && !it.upward && <Button onClick={() => setKnowing(true)}>{words.facts}</Button>}
          {mayEdit && (
            <Button icon="edit" onClick={() => setEditing(true)}>
              {text.common.edit}
            </Button>
          )}
          {it.allowed.map((name) => (
            <Button
              key={name}
              look={name === "accept" || name === "submit" ? "primary" : "secondary"}
              onClick={() => setAct(name)}
            >
              {say(registrationMachine.acts[name])}
            </Button>
          ))}
        </>
      }
    >
      <p className={styles["state"]}>
        <Badge tone="info">{say(registration.label)}</Badge>
        {registration.registeredOn && words.registeredOn(writeDate(registration.registeredOn))}
        {registration.until && ` · ${words.until(writeDate(registration.until))}`}
        {registration.late && <Badge tone="bad">{text.common.late}</Badge>}
        {registration.enteredFor && <Badge>{words.enteredFor}</Badge>}
      </p>
      {it.warnings.length > 0 && (
        <Note tone="warn" title={text.criteria.warnings}>
          <ul>
            {it.warnings.map((warning) => (
              <li key={warning.en}>{say(warning)}</li>
            ))}
          </ul>
        </Note>
      )}
      {registration.reason && <Note tone="warn">{registration.reason}</Note>}
      {registration.targets.length === 0 ? (
        <p>{words.noTargets}</p>
      ) : (
        <Table caption={words.targets} stack>
          <thead>
            <tr>
              <th scope="col">{words.targetName}</th>
              <th scope="col">{words.assigned}</th>
              <th scope="col">{words.registered}</th>
              <th scope="col">{words.reached}</th>
            </tr>
          </thead>
          <tbody>
            {registration.targets.map((target) => (
              <tr key={target.label + target.name}>
                <th scope="row">
                  {target.label} {target.name}
                </th>
                <td data-label={words.assigned}>
                  {target.assigned}
                  {target.assignedBy && ` (${target.assignedBy})`}
                </td>
                <td data-label={words.registered}>{target.registered}</td>
                <td data-label={words.reached}>{target.reached}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <div>
        <h3>{words.initiatives}</h3>
        {registration.initiatives.length === 0 ? (
          <p>{words.noInitiatives}</p>
        ) : (
          <ul className={styles["plain"]}>
            {registration.initiatives.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        )}
      </div>
      {registration.note && <p>{registration.note}</p>}
    </Dialog>
  );
}

function ActDialog({ place, participant, act, onClose }: Props & { act: Act }) {
  const text = useText().participants;
  const say = useSay();
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const transition = registrationMachine.acts[act];
  const run = useMutation({
    mutationFn: (reason: string | undefined) =>
      api.call(actOnRegistration, {
        params: { ...place, participant: participant.participant },
        body: { act, ...(reason && { reason }) },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
      toast(text.acted);
    },
  });
  return (
    <ReasonDialog
      title={text.confirm(say(transition), participant.name)}
      act={say(transition)}
      {...("reason" in transition && { reason: "required" as const })}
      busy={run.isPending}
      error={run.error}
      onClose={onClose}
      onConfirm={(reason) => run.mutate(reason)}
    />
  );
}
