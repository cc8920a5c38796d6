import { exportPlan, renderPlanDocx, type PlanView } from "@thidua/contract";
import { planMachine, type PlanAct } from "@thidua/domain";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { campaignQuery, mayWritePlan } from "../../api/campaigns.ts";
import { openFile } from "../../api/files.ts";
import { useSay, useText } from "../../i18n/lang.tsx";
import { downloadBlob } from "../../lib/download.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { useProblemWords } from "../../ui/problem.tsx";
import { useToast } from "../../ui/toast.tsx";
import { ActDialog } from "./act-dialog.tsx";
import { AmendDialog } from "./amend-dialog.tsx";
import styles from "./plans.module.css";

const isAct = (name: string): name is PlanAct => Object.hasOwn(planMachine.acts, name);
const forward: ReadonlySet<PlanAct> = new Set(["submitForReview", "submitForSignature", "sign", "issue"]);

/** What the caller may do with this version now, as the server says. */
export function PlanActs({ plan, latest }: { plan: PlanView; latest: boolean }) {
  const text = useText().plans;
  const say = useSay();
  const api = useApi();
  const toast = useToast();
  const words = useProblemWords();
  const [act, setAct] = useState<PlanAct | "amend">();
  const { campaign, signedFile } = plan;
  const { data: detail } = useQuery(campaignQuery(api, campaign));
  const place = { params: { campaign }, query: { version: plan.planVersion } };
  const saveFile = async () => downloadBlob((await api.call(exportPlan, place)) as Blob, `ke-hoach-${campaign}.yaml`);
  const saveDocx = async () =>
    downloadBlob((await api.call(renderPlanDocx, place)) as Blob, `ke-hoach-${campaign}.docx`);
  const told = (error: unknown) => toast(words(error), "bad");
  return (
    <div className={styles["acts"]}>
      {latest && detail && mayWritePlan(detail) && (
        <ButtonLink look="primary" icon="edit" to="/phong-trao/$campaign/soan-thao" params={{ campaign }}>
          {text.edit}
        </ButtonLink>
      )}
      {latest &&
        plan.allowed.filter(isAct).map((name) => (
          <Button
            key={name}
            look={forward.has(name) ? "primary" : name === "revoke" ? "danger" : "secondary"}
            onClick={() => setAct(name)}
          >
            {say(planMachine.acts[name])}
          </Button>
        ))}
      {latest && plan.state === "issued" && detail?.allowed.includes("amendPlan") && (
        <Button onClick={() => setAct("amend")}>{text.amend}</Button>
      )}
      {signedFile && (
        <Button icon="file" onClick={() => void openFile(api, signedFile).catch(told)}>
          {text.scan}
        </Button>
      )}
      <Button icon="download" onClick={() => void saveDocx().catch(told)}>
        {text.docx}
      </Button>
      <Button icon="download" onClick={() => void saveFile().catch(told)}>
        {text.file}
      </Button>
      {act === "amend" && <AmendDialog campaign={campaign} onClose={() => setAct(undefined)} />}
      {act !== undefined && act !== "amend" && <ActDialog plan={plan} act={act} onClose={() => setAct(undefined)} />}
    </div>
  );
}
