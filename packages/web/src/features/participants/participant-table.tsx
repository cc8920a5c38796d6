import type { ParticipantView } from "@thidua/contract";
import type { SheetState } from "@thidua/domain";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { YearPlace } from "../../api/participants.ts";
import { useLang, useSay, useText } from "../../i18n/lang.tsx";
import { writeScore } from "../../lib/format.ts";
import { hasPoints } from "../../lib/outcome.ts";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Table } from "../../ui/table.tsx";
import { ParticipantDialog } from "./participant-dialog.tsx";
import styles from "./participants.module.css";

const registrationTones: Record<ParticipantView["registration"]["state"], Tone> = {
  draft: "neutral",
  submitted: "info",
  accepted: "good",
  returned: "warn",
  withdrawn: "neutral",
};
const sheetTones: Partial<Record<SheetState, Tone>> = {
  submitted: "info",
  inAppraisal: "info",
  returned: "warn",
  appraised: "good",
  approved: "good",
  published: "good",
};

export function ParticipantTable({ place, items }: { place: YearPlace; items: readonly ParticipantView[] }) {
  const text = useText();
  const words = text.participants;
  const say = useSay();
  const [open, setOpen] = useState<string>();
  const chosen = items.find((it) => it.participant === open);
  const grouped = items.some((it) => it.group);
  return (
    <>
      <Table caption={words.title} hideCaption stack>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            {grouped && <th scope="col">{words.group}</th>}
            <th scope="col">{words.registration}</th>
            <th scope="col">{words.sheet}</th>
            <th scope="col">{words.result}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((it) => (
            <tr key={it.participant}>
              <th scope="row">
                <Link
                  to="/phong-trao/$campaign/nam/$year/phieu/$participant"
                  params={{ ...place, participant: it.participant }}
                >
                  {it.name}
                </Link>
                <span className={styles["sub"]}>
                  {words.is[it.is]}
                  {it.unitName && it.unitName !== it.name && `, ${it.unitName}`}
                  {!it.ranked && `, ${words.unranked}`}
                </span>
              </th>
              {grouped && <td data-label={words.group}>{it.group}</td>}
              <td data-label={words.registration}>
                <span className={styles["state"]}>
                  <Badge tone={registrationTones[it.registration.state]}>{say(it.registration.label)}</Badge>
                  {it.registration.late && <Badge tone="bad">{text.common.late}</Badge>}
                  <Button size="small" look="quiet" onClick={() => setOpen(it.participant)}>
                    {text.common.view}
                  </Button>
                </span>
              </td>
              <td data-label={words.sheet}>
                <span className={styles["state"]}>
                  <Badge tone={sheetTones[it.sheet.state] ?? "neutral"}>{say(it.sheet.label)}</Badge>
                  {it.sheet.late && <Badge tone="bad">{text.common.late}</Badge>}
                </span>
              </td>
              <td data-label={words.result} className="num">
                <Outcome sheet={it.sheet} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {chosen && <ParticipantDialog place={place} participant={chosen} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function Outcome({ sheet }: { sheet: ParticipantView["sheet"] }) {
  const text = useText().participants;
  const lang = useLang();
  const { met, applicable, local } = sheet;
  if (met === undefined || applicable === undefined || applicable === 0) return null;
  if (local && hasPoints(sheet)) return <>{`${writeScore(local[0], lang)}/${writeScore(local[1], lang)}`}</>;
  return <>{text.met(met, applicable)}</>;
}
