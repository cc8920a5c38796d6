import { distribute } from "@thidua/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import type { CampaignDetail } from "../../api/campaigns.ts";
import { useText } from "../../i18n/lang.tsx";
import { Button } from "../../ui/button.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Note, Progress } from "../../ui/status.tsx";
import { useToast } from "../../ui/toast.tsx";

/** Sending down goes page by page, can be stopped and taken up again, and sends nothing twice. */
export function DistributionNote({ view }: { view: CampaignDetail }) {
  const text = useText().campaigns.children;
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const { distribution, campaign } = view;
  const [sent, setSent] = useState(distribution.sent);
  const run = useMutation({
    mutationFn: async () => {
      let next = distribution.next;
      for (;;) {
        const answer = await api.call(distribute, {
          params: { campaign: campaign.id },
          body: next === undefined ? {} : { cursor: next },
        });
        setSent(answer.sent);
        next = answer.next;
        if (next === undefined) return answer;
      }
    },
    onSuccess: async ({ of }) => {
      await queries.invalidateQueries();
      toast(text.distributed(of));
    },
  });
  const unfinished = distribution.next !== undefined || distribution.sent < distribution.of;
  if (!unfinished || !view.allowed.includes("distribute")) return null;
  return (
    <Note tone="warn" title={text.distributing(Math.max(sent, distribution.sent), distribution.of)}>
      <Progress value={Math.max(sent, distribution.sent)} of={distribution.of} label={text.distribute} />
      <Button look="primary" busy={run.isPending} onClick={() => run.mutate()}>
        {text.distribute}
      </Button>
      {run.error && <ProblemNote error={run.error} />}
    </Note>
  );
}
