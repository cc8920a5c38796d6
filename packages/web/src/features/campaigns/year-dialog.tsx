import { DateField } from "../../ui/date-field.tsx";
import { openYear, updateYear, type CampaignYearView } from "@thidua/contract";
import { Day } from "@thidua/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import type { CampaignDetail } from "../../api/campaigns.ts";
import { useText } from "../../i18n/lang.tsx";
import { useMe } from "../../session/me.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea, TextField } from "../../ui/inputs.tsx";
import { ProblemNote, useFaultOf } from "../../ui/problem.tsx";
import { useToast } from "../../ui/toast.tsx";
import styles from "./campaign.module.css";

type Props = { view: CampaignDetail; year: CampaignYearView | undefined; onClose: () => void };

/** Opens a year, or changes the theme and dates of one that is open. */
export function YearDialog({ view, year, onClose }: Props) {
  const text = useText();
  const words = text.campaigns;
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const me = useMe();
  const { id: campaign } = view.campaign;
  const [which, setWhich] = useState(String(year?.year ?? me.today.slice(0, 4)));
  const [fields, setFields] = useState({
    theme: year?.theme ?? "",
    guidance: year?.guidance ?? "",
    registrationUntil: year?.registrationUntil ?? "",
    selfAssessmentUntil: year?.selfAssessmentUntil ?? "",
  });
  const set = (name: keyof typeof fields) => (typed: string) => setFields({ ...fields, [name]: typed });
  const save = useMutation({
    mutationFn: async (): Promise<number> => {
      const registrationUntil = Day.safeParse(fields.registrationUntil).data;
      const selfAssessmentUntil = Day.safeParse(fields.selfAssessmentUntil).data;
      const body = {
        ...(fields.theme.trim() && { theme: fields.theme }),
        ...(fields.guidance.trim() && { guidance: fields.guidance }),
        ...(registrationUntil && { registrationUntil }),
        ...(selfAssessmentUntil && { selfAssessmentUntil }),
      };
      const saved = year
        ? await api.call(updateYear, { params: { campaign, year: year.year }, ifMatch: year.version, body })
        : await api.call(openYear, { params: { campaign }, body: { year: Number(which), ...body } });
      return saved.year;
    },
    onSuccess: async (saved) => {
      await queries.invalidateQueries();
      onClose();
      toast(year ? words.yearSaved(saved) : words.yearOpened(saved));
    },
  });
  const fault = useFaultOf(save.error);
  return (
    <Dialog
      open
      title={year ? text.common.year(year.year) : words.openYear}
      onClose={onClose}
      onSubmit={() => save.mutate()}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button look="primary" type="submit" busy={save.isPending}>
            {year ? text.common.save : words.openYear}
          </Button>
        </>
      }
    >
      {!year && <p>{words.openYearLead}</p>}
      {!year && (
        <TextField
          label={words.yearField}
          type="number"
          inputMode="numeric"
          min={2000}
          max={2100}
          short
          fault={fault("year")}
          value={which}
          onChange={setWhich}
        />
      )}
      <TextArea
        label={words.theme}
        optional
        rows={2}
        maxLength={500}
        fault={fault("theme")}
        value={fields.theme}
        onChange={set("theme")}
      />
      <TextArea
        label={words.guidance}
        optional
        maxLength={8000}
        fault={fault("guidance")}
        value={fields.guidance}
        onChange={set("guidance")}
      />
      <div className={styles["three"]}>
        <DateField
          label={words.yearCard.registrationUntil}

          optional
          fault={fault("registrationUntil")}
          value={fields.registrationUntil}
          onChange={set("registrationUntil")}
        />
        <DateField
          label={words.yearCard.selfAssessmentUntil}

          optional
          fault={fault("selfAssessmentUntil")}
          value={fields.selfAssessmentUntil}
          onChange={set("selfAssessmentUntil")}
        />
      </div>
      {save.error && <ProblemNote error={save.error} hideFaults />}
    </Dialog>
  );
}
