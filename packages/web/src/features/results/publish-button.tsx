import { DateField } from "../../ui/date-field.tsx";
import { publishYear } from "@thidua/contract";
import { Day } from "@thidua/domain";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import type { YearPlace } from "../../api/participants.ts";
import { publicationQuery } from "../../api/results.ts";
import { useText } from "../../i18n/lang.tsx";
import { useMay } from "../../session/me.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Check, TextField } from "../../ui/inputs.tsx";
import { ProblemNote, useFaultOf } from "../../ui/problem.tsx";
import { Note, Progress } from "../../ui/status.tsx";
import { useToast } from "../../ui/toast.tsx";
import styles from "./results.module.css";

/** Publishing asks for the campaign's name again: it can't be undone, only corrected. */
export function PublishButton({ place, title }: { place: YearPlace; title: string }) {
  const text = useText().results;
  const may = useMay();
  const [open, setOpen] = useState(false);
  const { data } = useQuery({ ...publicationQuery(useApi(), place), enabled: may("result.publish") });
  if (!data || data.state === "published" || data.expected === 0) return null;
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {text.publish}
      </Button>
      {open && (
        <PublishDialog
          place={place}
          title={title}
          missing={data.missing.map(({ name }) => name)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

type Props = { place: YearPlace; title: string; missing: readonly string[]; onClose: () => void };

function PublishDialog({ place, title, missing, onClose }: Props) {
  const text = useText();
  const words = text.results;
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const [confirmation, setConfirmation] = useState("");
  const [incomplete, setIncomplete] = useState(false);
  const [number, setNumber] = useState("");
  const [date, setDate] = useState("");
  const [done, setDone] = useState<{ done: number; of: number }>();
  const publish = useMutation({
    mutationFn: async () => {
      const day = Day.safeParse(date).data;
      const body = {
        confirmation,
        incomplete,
        ...(number.trim() && day && { decision: { number: number.trim(), date: day } }),
      };
      for (;;) {
        const answer = await api.call(publishYear, { params: place, body });
        setDone(answer);
        if (answer.state === "published") return;
      }
    },
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
      toast(words.publishedToast);
    },
  });
  const fault = useFaultOf(publish.error);
  return (
    <Dialog
      open
      title={words.publish}
      onClose={onClose}
      onSubmit={() => publish.mutate()}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button
            type="submit"
            look="primary"
            busy={publish.isPending}
            aria-disabled={confirmation.trim() === "" || (missing.length > 0 && !incomplete)}
          >
            {words.publish}
          </Button>
        </>
      }
    >
      <p>{words.publishLead}</p>
      {missing.length > 0 && (
        <Note tone="warn" title={words.publishMissing(missing.length)}>
          <p>
            {missing.slice(0, 12).join(", ")}
            {missing.length > 12 && "…"}
          </p>
          <Check label={words.publishIncomplete} checked={incomplete} onChange={setIncomplete} />
        </Note>
      )}
      <div className={styles["acts"]}>
        <TextField label={words.decisionNumber} optional value={number} onChange={setNumber} />
        <DateField label={words.decisionDate} optional value={date} onChange={setDate} />
      </div>
      <TextField
        label={words.publishConfirm(title)}
        fault={fault("confirmation")}
        autoComplete="off"
        value={confirmation}
        onChange={setConfirmation}
      />
      {done && publish.isPending && (
        <Progress value={done.done} of={done.of} label={words.publishing(done.done, done.of)} />
      )}
      {publish.error && <ProblemNote error={publish.error} hideFaults />}
    </Dialog>
  );
}
