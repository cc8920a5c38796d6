import { amendPlan } from "@thidua/contract";
import type { CampaignId } from "@thidua/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { useText } from "../../i18n/lang.tsx";
import { Check } from "../../ui/inputs.tsx";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import { useToast } from "../../ui/toast.tsx";

/** A new draft beside the version in force. */
export function AmendDialog({ campaign, onClose }: { campaign: CampaignId; onClose: () => void }) {
  const text = useText().plans;
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const [adoptAbove, setAdoptAbove] = useState(false);
  const run = useMutation({
    mutationFn: (reason: string) => api.call(amendPlan, { params: { campaign }, body: { reason, adoptAbove } }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
      toast(text.amended);
      await navigate({ to: "/phong-trao/$campaign/soan-thao", params: { campaign } });
    },
  });
  return (
    <ReasonDialog
      title={text.amendTitle}
      act={text.amend}
      reason="required"
      busy={run.isPending}
      error={run.error}
      onClose={onClose}
      onConfirm={(reason) => run.mutate(reason ?? "")}
    >
      <p>{text.amendLead}</p>
      <Check label={text.adoptAbove} checked={adoptAbove} onChange={setAdoptAbove} />
    </ReasonDialog>
  );
}
