import { actOnCampaign } from "@thidua/contract";
import { campaignMachine, type CampaignAct } from "@thidua/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { mayWritePlan, type CampaignDetail } from "../../api/campaigns.ts";
import { useSay, useText } from "../../i18n/lang.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Menu, type MenuItem } from "../../ui/menu.tsx";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import { useToast } from "../../ui/toast.tsx";

const isAct = (name: string): name is CampaignAct => Object.hasOwn(campaignMachine.acts, name);

/** What the caller may do with the campaign now, as the server says. */
export function CampaignActs({ view }: { view: CampaignDetail }) {
  const text = useText().campaigns;
  const say = useSay();
  const navigate = useNavigate();
  const [act, setAct] = useState<CampaignAct>();
  const { campaign } = view;
  const items: MenuItem[] = [
    ...view.allowed
      .filter(isAct)
      .map((name): MenuItem => ({ label: say(campaignMachine.acts[name]), onSelect: () => setAct(name) })),
    ...(view.allowed.includes("cloneCampaign")
      ? [
          {
            label: text.clone,
            icon: "copy" as const,
            onSelect: () => void navigate({ to: "/phong-trao/moi", search: { tu: campaign.id } }),
          },
        ]
      : []),
  ];
  return (
    <>
      {mayWritePlan(view) && (
        <ButtonLink to="/phong-trao/$campaign/soan-thao" params={{ campaign: campaign.id }} look="primary" icon="edit">
          {text.editPlan}
        </ButtonLink>
      )}
      {items.length > 0 && (
        <Menu
          items={items}
          button={(tie) => (
            <Button icon="more" {...tie}>
              {text.acts}
            </Button>
          )}
        />
      )}
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
