import { DateField } from "../../ui/date-field.tsx";
import { actOnPlan, checkSignedPdf, type PlanView } from "@thidua/contract";
import { Day, planMachine, type FileId, type PlanAct, type Warning } from "@thidua/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { uploadFile } from "../../api/files.ts";
import { useSay, useText } from "../../i18n/lang.tsx";
import { useMe } from "../../session/me.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FileField, useFileChoice } from "../../ui/file-field.tsx";
import { TextArea, TextField } from "../../ui/inputs.tsx";
import { ProblemNote, useFaultOf } from "../../ui/problem.tsx";
import { useToast } from "../../ui/toast.tsx";
import { WarningNote } from "../../ui/warning-note.tsx";
import styles from "./plans.module.css";

type Props = { plan: PlanView; act: PlanAct; onClose: () => void };

/** One act on the plan, with what it asks for: number and date at issue, signer and scan where it is recorded from paper. */
export function ActDialog({ plan, act, onClose }: Props) {
  const text = useText();
  const words = text.plans;
  const say = useSay();
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const me = useMe();
  const transition = planMachine.acts[act];
  const numbered = act === "issue" || act === "recordSigned";
  const signed = act === "recordSigned" || act === "sign";
  const choice = useFileChoice();
  const [fields, setFields] = useState({
    reason: "",
    number: plan.number ?? "",
    symbol: plan.symbol ?? plan.plan.document.symbol ?? `KH-${me.tenant.symbol ?? ""}`,
    date: plan.date ?? me.today,
    signer: plan.signer?.name ?? plan.plan.signature?.signer ?? (act === "sign" ? me.name : ""),
    signerTitle:
      plan.signer?.title ??
      plan.plan.signature?.title ??
      me.title ??
      words.headOf[me.tenant.kind === "department" ? "department" : "committee"],
  });
  const set = (name: keyof typeof fields) => (typed: string) => setFields({ ...fields, [name]: typed });
  const [scan, setScan] = useState<{ of: File; file: FileId; warnings: Warning[] }>();
  /** Stores the scan once, and compares its text with what is about to be recorded. */
  const stored = async (): Promise<typeof scan> => {
    if (!choice.file || !choice.type || choice.fault) return undefined;
    if (scan?.of === choice.file) return scan;
    const { file } = await uploadFile(api, choice.file, choice.type, "document");
    const date = Day.safeParse(fields.date).data;
    const told =
      choice.type === "application/pdf"
        ? await api.call(checkSignedPdf, {
            params: { campaign: plan.campaign },
            query: { version: plan.planVersion },
            body: {
              file,
              ...(fields.number.trim() && { number: fields.number }),
              ...(fields.symbol.trim() && { symbol: fields.symbol }),
              ...(date && { date }),
            },
          })
        : undefined;
    const kept = { of: choice.file, file, warnings: told?.warnings ?? [] };
    setScan(kept);
    return kept;
  };
  const run = useMutation({
    mutationFn: async () => {
      const before = scan;
      const kept = await stored();
      // What differs from the paper is shown first; going on a second time is a decision.
      if (kept && kept !== before && kept.warnings.length > 0) return undefined;
      const date = Day.safeParse(fields.date).data;
      return api.call(actOnPlan, {
        params: { campaign: plan.campaign },
        body: {
          act,
          ...("reason" in transition && { reason: fields.reason }),
          ...(numbered && fields.number.trim() && { number: fields.number }),
          ...(numbered && fields.symbol.trim() && { symbol: fields.symbol }),
          ...(numbered && date && { date }),
          ...(signed && fields.signer.trim() && { signer: { name: fields.signer, title: fields.signerTitle } }),
          ...(kept && { scan: kept.file }),
        },
      });
    },
    onSuccess: async (answer) => {
      if (!answer) return;
      await queries.invalidateQueries();
      onClose();
      toast(words.actDone(say(transition)));
    },
  });
  const fault = useFaultOf(run.error);
  return (
    <Dialog
      open
      title={say(transition)}
      onClose={onClose}
      onSubmit={() => run.mutate()}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" look={act === "revoke" ? "danger" : "primary"} busy={run.isPending}>
            {say(transition)}
          </Button>
        </>
      }
    >
      <p>{plan.plan.title}</p>
      {numbered && (
        <div className={styles["two"]}>
          <TextField
            label={words.number}
            inputMode="numeric"
            autoComplete="off"
            fault={fault("number")}
            value={fields.number}
            onChange={set("number")}
          />
          <TextField label={words.symbol} fault={fault("symbol")} value={fields.symbol} onChange={set("symbol")} />
          <DateField label={words.date} fault={fault("date")} value={fields.date} onChange={set("date")} />
        </div>
      )}
      {signed && (
        <div className={styles["two"]}>
          <TextField label={words.signer} fault={fault("signer.name")} value={fields.signer} onChange={set("signer")} />
          <TextField
            label={words.signerTitle}
            fault={fault("signer.title")}
            value={fields.signerTitle}
            onChange={set("signerTitle")}
          />
        </div>
      )}
      {numbered && <FileField label={words.scanField} choice={choice} fault={fault("scan")} />}
      {scan && scan.of === choice.file && <WarningNote warnings={scan.warnings} />}
      {"reason" in transition && (
        <TextArea
          label={text.common.reason}
          fault={fault("reason")}
          maxLength={2000}
          value={fields.reason}
          onChange={set("reason")}
        />
      )}
      {run.error && <ProblemNote error={run.error} hideFaults />}
    </Dialog>
  );
}
