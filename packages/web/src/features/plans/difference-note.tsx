import { diffPlan, type ResponseOf } from "@thidua/contract";
import type { CampaignId } from "@thidua/domain";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { useText } from "../../i18n/lang.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Note } from "../../ui/status.tsx";
import { Table } from "../../ui/table.tsx";

type Difference = ResponseOf<typeof diffPlan>;

/** Told when the plan above has changed since ours was made from it. */
export function DifferenceNote({ campaign }: { campaign: CampaignId }) {
  const text = useText();
  const words = text.plans;
  const api = useApi();
  const [open, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: ["difference", campaign],
    queryFn: () => api.call(diffPlan, { params: { campaign } }),
    retry: false,
  });
  if (!data || data.above === data.basis) return null;
  return (
    <Note tone="warn" title={words.difference}>
      <p>{words.differenceLead}</p>
      <Button size="small" onClick={() => setOpen(true)}>
        {text.common.view}
      </Button>
      {open && <DifferenceDialog difference={data} onClose={() => setOpen(false)} />}
    </Note>
  );
}

function DifferenceDialog({ difference, onClose }: { difference: Difference; onClose: () => void }) {
  const text = useText().plans;
  const criteria = useText().criteria;
  const sections = difference.sections.filter(({ changed }) => changed !== "same");
  const lines = difference.criteria.filter(({ changed }) => changed !== "same");
  return (
    <Dialog open wide title={text.difference} onClose={onClose}>
      <Table caption={text.differenceLead} stack>
        <thead>
          <tr>
            <th scope="col">{text.section}</th>
            <th scope="col">{text.states}</th>
          </tr>
        </thead>
        <tbody>
          {sections.map((line) => (
            <tr key={line.section}>
              <th scope="row">{text.sections[line.section]}</th>
              <td>
                <Badge tone={line.changed === "conflict" ? "bad" : "warn"}>{text.changed[line.changed]}</Badge>
              </td>
            </tr>
          ))}
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                {criteria.title} {(line.above ?? line.own ?? line.basis)?.label}{" "}
                {(line.above ?? line.own ?? line.basis)?.name}
              </th>
              <td>
                <Badge tone={line.changed === "conflict" ? "bad" : "warn"}>{text.changed[line.changed]}</Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Dialog>
  );
}
