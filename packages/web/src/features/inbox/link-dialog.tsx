import { linkParent, type InboxEntry } from "@thidua/contract";
import { CampaignId } from "@thidua/domain";
import { useNavigate } from "@tanstack/react-router";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { campaignsQuery } from "../../api/campaigns.ts";
import { useText } from "../../i18n/lang.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField } from "../../ui/inputs.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { useToast } from "../../ui/toast.tsx";

/** Campaigns that were started alone, under a plan known by number and date only. */
const useAlone = () => {
  const { data } = useQuery(campaignsQuery(useApi()));
  return (data?.items ?? []).filter(
    ({ allowed, parent }) =>
      allowed.includes("linkParent") && parent?.document !== undefined && parent.envelope === undefined,
  );
};

/** Offers to tie what came from above to what was started before it came. */
export function LinkButton({ entry }: { entry: InboxEntry }) {
  const text = useText().inbox;
  const alone = useAlone();
  const [open, setOpen] = useState(false);
  if (alone.length === 0) return null;
  return (
    <>
      <Button icon="link" onClick={() => setOpen(true)}>
        {text.link}
      </Button>
      {open && <LinkDialog entry={entry} onClose={() => setOpen(false)} />}
    </>
  );
}

function LinkDialog({ entry, onClose }: { entry: InboxEntry; onClose: () => void }) {
  const text = useText();
  const words = text.inbox;
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const alone = useAlone();
  const [campaign, setCampaign] = useState<string>(alone[0]?.id ?? "");
  const link = useMutation({
    mutationFn: (id: CampaignId) => api.call(linkParent, { params: { campaign: id }, body: { envelope: entry.id } }),
    onSuccess: async ({ id, tied, missing }) => {
      await queries.invalidateQueries();
      onClose();
      toast(words.linked(tied.length, missing.length));
      await navigate({ to: "/phong-trao/$campaign/tieu-chi", params: { campaign: id } });
    },
  });
  const chosen = CampaignId.safeParse(campaign).data;
  return (
    <Dialog
      open
      title={words.link}
      onClose={onClose}
      onSubmit={() => chosen && link.mutate(chosen)}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" look="primary" busy={link.isPending} aria-disabled={chosen === undefined}>
            {words.linkAct}
          </Button>
        </>
      }
    >
      <p>{words.linkLead}</p>
      <SelectField
        label={text.campaigns.name}
        value={campaign}
        options={alone.map(({ id, title }) => ({ value: id as string, label: title }))}
        onChange={setCampaign}
      />
      {link.error && <ProblemNote error={link.error} />}
    </Dialog>
  );
}
