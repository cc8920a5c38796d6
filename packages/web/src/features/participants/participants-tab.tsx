import type { ParticipantView } from "@thidua/contract";
import { fold } from "@thidua/domain";
import { getRouteApi } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { participantsQuery } from "../../api/participants.ts";
import { useSay, useText } from "../../i18n/lang.tsx";
import { useMay } from "../../session/me.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Check, TextField } from "../../ui/inputs.tsx";
import { Card, Hint, Section } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Empty, Skeleton } from "../../ui/status.tsx";
import { ParticipantTable } from "./participant-table.tsx";
import { RegisterDialog } from "./register-dialog.tsx";
import styles from "./participants.module.css";

const route = getRouteApi("/inside/phong-trao/$campaign/nam/$year/doi-tuong");

/** Who takes part in the year. */
export function ParticipantsTab() {
  const place = route.useParams();
  const text = useText();
  const words = text.participants;
  const may = useMay();
  const query = useQuery(participantsQuery(useApi(), place));
  const [search, setSearch] = useState("");
  const [late, setLate] = useState(false);
  const [adding, setAdding] = useState(false);
  if (query.error && !query.data) return <ProblemNote error={query.error} />;
  if (!query.data) return <Skeleton lines={6} />;
  const { items, counts, own } = query.data;
  const key = fold(search);
  const shown = items.filter((it) => fold(it.name).includes(key) && (!late || it.registration.late || it.sheet.late));
  const add = may("registration.write") && (
    <Button look="primary" icon="plus" onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  );
  return (
    <>
      <Hint what={words.hint} terms={words.terms} />
      {own && <Own own={own} />}
      <Section title={`${words.title}, ${place.year}`} aside={add}>
        {items.length === 0 ? (
          <Empty icon="users" title={words.emptyTitle}>
            {may("participant.manage") ? words.emptyManage : words.emptyOther}
          </Empty>
        ) : (
          <>
            <div className={styles["filters"]}>
              <TextField
                label={text.common.search}
                hideLabel
                placeholder={`${text.common.search}: ${text.common.searchHint}`}
                type="search"
                value={search}
                onChange={setSearch}
              />
              <Check label={words.onlyLate} checked={late} onChange={setLate} />
              <p className={styles["counts"]}>{words.counts(counts)}</p>
            </div>
            {shown.length === 0 ? (
              <Empty icon="search" title={words.noMatch} />
            ) : (
              <ParticipantTable place={place} items={shown} />
            )}
          </>
        )}
      </Section>
      {adding && <RegisterDialog place={place} taken={items} own={own} onClose={() => setAdding(false)} />}
    </>
  );
}

function Own({ own }: { own: ParticipantView }) {
  const text = useText().participants;
  const say = useSay();
  return (
    <Card className={styles["own"]}>
      <div>
        <h3>{text.own}</h3>
        <p>{text.ownLead}</p>
      </div>
      <Badge tone="info">{say(own.sheet.label)}</Badge>
      <ButtonLink
        to="/phong-trao/$campaign/nam/$year/phieu/$participant"
        params={{ campaign: own.campaign, year: own.year, participant: own.participant }}
      >
        {text.openSheet}
      </ButtonLink>
    </Card>
  );
}
