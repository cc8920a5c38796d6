import { DateField } from "../../ui/date-field.tsx";
import { listImplementing, recordImplementing } from "@thidua/contract";
import type { CampaignId, UnitId } from "@thidua/domain";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { openFile, uploadFile } from "../../api/files.ts";
import { useText } from "../../i18n/lang.tsx";
import { writeDate } from "../../lib/format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FileField, useFileChoice } from "../../ui/file-field.tsx";
import { SelectField, TextField } from "../../ui/inputs.tsx";
import { Section } from "../../ui/page.tsx";
import { ProblemNote, useFaultOf } from "../../ui/problem.tsx";
import { Empty, Skeleton } from "../../ui/status.tsx";
import { Table } from "../../ui/table.tsx";
import { useToast } from "../../ui/toast.tsx";
import styles from "./campaign.module.css";

const queryOf = (api: ReturnType<typeof useApi>, campaign: CampaignId) => ({
  queryKey: ["implementing", campaign],
  queryFn: () => api.call(listImplementing, { params: { campaign } }),
});

/** What units that are no authorities issued to carry the campaign out. */
export function ImplementingSection({ campaign, mayRecord }: { campaign: CampaignId; mayRecord: boolean }) {
  const text = useText();
  const words = text.campaigns.children;
  const api = useApi();
  const [recording, setRecording] = useState(false);
  const query = useQuery(queryOf(api, campaign));
  if (query.error) return <ProblemNote error={query.error} />;
  if (!query.data) return <Skeleton lines={2} />;
  const { items, waiting } = query.data;
  return (
    <Section
      title={words.implementing}
      aside={
        <>
          {words.implementingCount(items.length, items.length + waiting.length)}{" "}
          {mayRecord && waiting.length > 0 && (
            <Button size="small" icon="plus" onClick={() => setRecording(true)}>
              {words.record}
            </Button>
          )}
        </>
      }
    >
      {items.length === 0 ? (
        <Empty icon="file" title={words.implementingEmpty} />
      ) : (
        <Table caption={words.implementing} hideCaption stack>
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.document}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => {
              const { file } = item;
              return (
                <tr key={item.unit}>
                  <th scope="row">{item.name}</th>
                  <td data-label={words.document}>
                    <span>
                      {text.campaigns.planNumber(item.number, writeDate(item.date))}{" "}
                      {item.late && <Badge tone="bad">{text.common.late}</Badge>}{" "}
                      {file && (
                        <Button size="small" look="quiet" icon="download" onClick={() => void openFile(api, file)}>
                          {text.common.open}
                        </Button>
                      )}
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </Table>
      )}
      {recording && <RecordDialog campaign={campaign} waiting={waiting} onClose={() => setRecording(false)} />}
    </Section>
  );
}

type DialogProps = { campaign: CampaignId; waiting: readonly { unit: UnitId; name: string }[]; onClose: () => void };

function RecordDialog({ campaign, waiting, onClose }: DialogProps) {
  const text = useText();
  const words = text.campaigns.children;
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const choice = useFileChoice();
  const [fields, setFields] = useState({ unit: "", number: "", date: "" });
  const set = (name: keyof typeof fields) => (typed: string) => setFields({ ...fields, [name]: typed });
  const save = useMutation({
    mutationFn: async () => {
      const file =
        choice.file && choice.type && !choice.fault
          ? await uploadFile(api, choice.file, choice.type, "document")
          : undefined;
      return api.call(recordImplementing, {
        params: { campaign },
        body: {
          // What isn't filled in goes as it is: the server names the field and the fix.
          unit: fields.unit,
          number: fields.number,
          date: fields.date,
          ...(file && { file: file.file }),
        },
      });
    },
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
      toast(words.recorded);
    },
  });
  const fault = useFaultOf(save.error);
  return (
    <Dialog
      open
      title={words.recordTitle}
      onClose={onClose}
      onSubmit={() => save.mutate()}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" look="primary" busy={save.isPending}>
            {words.record}
          </Button>
        </>
      }
    >
      <SelectField
        label={words.unit}
        none={text.common.choose}
        fault={fault("unit")}
        value={fields.unit}
        options={waiting.map(({ unit, name }) => ({ value: unit, label: name }))}
        onChange={set("unit")}
      />
      <div className={styles["three"]}>
        <TextField label={text.common.number} fault={fault("number")} value={fields.number} onChange={set("number")} />
        <DateField
          label={text.common.date}

          fault={fault("date")}
          value={fields.date}
          onChange={set("date")}
        />
      </div>
      <FileField label={text.files.choose} choice={choice} />
      {save.error && <ProblemNote error={save.error} hideFaults />}
    </Dialog>
  );
}
