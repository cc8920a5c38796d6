import { answerHandover, listHandovers, type HandoverView } from "@thidua/contract";
import type { Verdict } from "@thidua/domain";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import type { YearPlace } from "../../api/participants.ts";
import { useSay, useText } from "../../i18n/lang.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FieldGroup } from "../../ui/field.tsx";
import { Choices, TextArea } from "../../ui/inputs.tsx";
import { Section } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Table } from "../../ui/table.tsx";
import { useToast } from "../../ui/toast.tsx";
import { Trace, VerdictMark } from "../../ui/verdict.tsx";
import { ProofList } from "./proof-list.tsx";

/** What levels below handed up because nobody there may appraise it. */
export function Handovers({ place }: { place: YearPlace }) {
  const text = useText();
  const words = text.appraisals;
  const api = useApi();
  const { data } = useQuery({
    queryKey: ["handovers", place.campaign, place.year],
    queryFn: () => api.call(listHandovers, { params: place }),
  });
  const [open, setOpen] = useState<HandoverView>();
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={words.handovers}>
      <Table caption={words.handovers} hideCaption stack>
        <thead>
          <tr>
            <th scope="col">{words.participant}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{text.criteria.title}</th>
            <th scope="col">{text.campaigns.state}</th>
          </tr>
        </thead>
        <tbody>
          {data.items.map((item) => (
            <tr key={item.envelope}>
              <th scope="row">{item.participantName}</th>
              <td data-label={words.from}>{item.fromName}</td>
              <td data-label={text.criteria.title}>
                {item.label} {item.name}
              </td>
              <td data-label={text.campaigns.state}>
                {item.answered ? (
                  <Badge tone="good">{words.answered}</Badge>
                ) : (
                  <Button size="small" onClick={() => setOpen(item)}>
                    {text.tasks.kinds.appraise}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {open && <HandoverDialog place={place} item={open} onClose={() => setOpen(undefined)} />}
    </Section>
  );
}

function HandoverDialog({ place, item, onClose }: { place: YearPlace; item: HandoverView; onClose: () => void }) {
  const text = useText();
  const words = text.appraisals;
  const say = useSay();
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const [verdict, setVerdict] = useState<Verdict>();
  const [reason, setReason] = useState("");
  const save = useMutation({
    mutationFn: (decided: Verdict) =>
      api.call(answerHandover, {
        params: { ...place, envelope: item.envelope },
        body: { verdict: decided, ...(reason.trim() && { reason: reason.trim() }) },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
      toast(words.saved);
    },
  });
  return (
    <Dialog
      open
      title={words.cell(item.participantName, item.label || item.name)}
      onClose={onClose}
      onSubmit={() => verdict && save.mutate(verdict)}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" look="primary" busy={save.isPending} aria-disabled={verdict === undefined}>
            {words.save}
          </Button>
        </>
      }
    >
      <p>{item.name}</p>
      {item.formula && <p>{say(item.formula)}</p>}
      {item.reason && <p>{item.reason}</p>}
      {item.self && (
        <div>
          <VerdictMark judgement={item.self} scored={false} />
          <Trace judgement={item.self} />
        </div>
      )}
      {item.cell && <ProofList items={item.cell.evidence} />}
      <FieldGroup label={words.decision}>
        <Choices
          name="handover-verdict"
          value={verdict}
          options={(["met", "notMet", "notApplicable"] as const).map((value) => ({
            value,
            label: text.sheets.verdicts[value],
          }))}
          onChange={setVerdict}
        />
      </FieldGroup>
      <TextArea label={text.common.reason} optional maxLength={2000} value={reason} onChange={setReason} />
      {save.error && <ProblemNote error={save.error} />}
    </Dialog>
  );
}
