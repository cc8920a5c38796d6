import { updateRegistration, type ParticipantView } from "@thidua/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import type { YearPlace } from "../../api/participants.ts";
import { useText } from "../../i18n/lang.tsx";
import { useMay } from "../../session/me.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Check, TextField } from "../../ui/inputs.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { useToast } from "../../ui/toast.tsx";
import { registeredBody, RegisteredFields, type Registered } from "./registered-fields.tsx";

/** Changes what a participant registered; who manages participants may also place it in a group. */
export function EditRegistration({
  place,
  participant: it,
  onClose,
}: {
  place: YearPlace;
  participant: ParticipantView;
  onClose: () => void;
}) {
  const text = useText();
  const words = text.participants;
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const manages = useMay()("participant.manage");
  const [value, setValue] = useState<Registered>({
    targets: it.registration.targets,
    initiatives: it.registration.initiatives.join("\n"),
    note: it.registration.note ?? "",
  });
  const [group, setGroup] = useState(it.group ?? "");
  const [ranked, setRanked] = useState(it.ranked);
  const save = useMutation({
    mutationFn: () =>
      api.call(updateRegistration, {
        params: { ...place, participant: it.participant },
        ifMatch: it.version,
        body: { ...registeredBody(value), ...(manages && { group: group.trim() === "" ? null : group, ranked }) },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
      toast(text.common.saved);
    },
  });
  return (
    <Dialog
      open
      wide
      title={`${words.details}: ${it.name}`}
      onClose={onClose}
      onSubmit={() => save.mutate()}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" look="primary" busy={save.isPending}>
            {text.common.save}
          </Button>
        </>
      }
    >
      <RegisteredFields value={value} onChange={setValue} />
      {manages && (
        <>
          <TextField label={words.group} optional maxLength={60} value={group} onChange={setGroup} />
          <Check label={words.unranked} checked={!ranked} onChange={(not) => setRanked(!not)} />
        </>
      )}
      {save.error && <ProblemNote error={save.error} />}
    </Dialog>
  );
}
