import { actOnCampaign, type getCampaign, type ResponseOf } from "@thidua/contract";
import { campaignMachine, type CampaignAct } from "@thidua/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { useSay, useText } from "../../i18n/lang.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import { useToast } from "../../ui/toast.tsx";

export type CampaignDetail = ResponseOf<typeof getCampaign>;

const isAct = (name: string): name is CampaignAct => Object.hasOwn(campaignMachine.acts, name);

/** What the caller may do with the campaign now, as the server says. */
export function CampaignActs({ view }: { view: CampaignDetail }) {
  const text = useText().campaigns;
  const say = useSay();
  const [act, setAct] = useState<CampaignAct>();
  const { campaign } = view;
  const draft = campaign.plan?.state === "draft" && view.allowed.includes("savePlan");
  return (
    <>
      {draft && (
        <ButtonLink to="/phong-trao/$campaign/soan-thao" params={{ campaign: campaign.id }} look="primary" icon="edit">
          {text.editPlan}
        </ButtonLink>
      )}
      {view.allowed.includes("cloneCampaign") && (
        <ButtonLink to="/phong-trao/moi" search={{ tu: campaign.id }} icon="copy">
          {text.clone}
        </ButtonLink>
      )}
      {view.allowed.filter(isAct).map((name) => (
        <Button key={name} look={name === "cancel" ? "danger" : "secondary"} onClick={() => setAct(name)}>
          {say(campaignMachine.acts[name])}
        </Button>
      ))}
      {act && <ActDialog act={act} view={view} onClose={() => setAct(undefined)} />}
    </>
  );
}

function ActDialog({ act, view, onClose }: { act: CampaignAct; view: CampaignDetail; onClose: () => void }) {
  const text = useText().campaigns;
  const say = useSay();
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const transition = campaignMachine.acts[act];
  const words = say(transition);
  const run = useMutation({
    mutationFn: (reason: string | undefined) =>
      api.call(actOnCampaign, { params: { campaign: view.campaign.id }, body: { act, ...(reason && { reason }) } }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
      toast(text.actDone(words));
    },
  });
  return (
    <ReasonDialog
      title={text.confirmAct(words)}
      act={words}
      {...("reason" in transition && { reason: "required" as const })}
      danger={act === "cancel"}
      busy={run.isPending}
      error={run.error}
      onClose={onClose}
      onConfirm={(reason) => run.mutate(reason)}
    />
  );
}
