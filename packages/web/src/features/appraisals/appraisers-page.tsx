import { assignAppraisers, getAppraisers, type AppraiserAssignment, type ResponseOf } from "@thidua/contract";
import { officeFunctions, UnitId, type OfficeFunction } from "@thidua/domain";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { campaignQuery } from "../../api/campaigns.ts";
import type { YearPlace } from "../../api/participants.ts";
import { unitsQuery } from "../../api/units.ts";
import { useSay, useText } from "../../i18n/lang.tsx";
import { useMay } from "../../session/me.tsx";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/inputs.tsx";
import { ActionBar, Hint, Page, Section } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Note, Skeleton } from "../../ui/status.tsx";
import { Table } from "../../ui/table.tsx";
import { useToast } from "../../ui/toast.tsx";
import styles from "./appraisals.module.css";

const route = getRouteApi("/inside/phong-trao/$campaign/nam/$year/phan-cong");
type Appraisers = ResponseOf<typeof getAppraisers>;

/** Which office appraises which criterion, and who stands in for it. */
export function AppraisersPage() {
  const place = route.useParams();
  const text = useText();
  const words = text.appraisals.assign;
  const api = useApi();
  const campaign = useQuery(campaignQuery(api, place.campaign));
  const query = useQuery({
    queryKey: ["appraisers", place.campaign, place.year],
    queryFn: () => api.call(getAppraisers, { params: place }),
    refetchOnWindowFocus: false,
  });
  return (
    <Page
      title={words.title}
      crumbs={[
        <Link key="all" to="/phong-trao">
          {text.shell.campaigns}
        </Link>,
        <Link key="one" to="/phong-trao/$campaign" params={{ campaign: place.campaign }}>
          {campaign.data?.campaign.title ?? text.campaigns.name}
        </Link>,
      ]}
    >
      <Hint what={words.hint} />
      {query.error && <ProblemNote error={query.error} />}
      {query.isPending && <Skeleton lines={6} />}
      {query.data && <Assignment key={query.data.version} place={place} appraisers={query.data} />}
    </Page>
  );
}

function Assignment({ place, appraisers }: { place: YearPlace; appraisers: Appraisers }) {
  const text = useText();
  const words = text.appraisals.assign;
  const say = useSay();
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const may = useMay()("appraisal.assign");
  const units = useQuery(unitsQuery(api));
  const [items, setItems] = useState(appraisers.items);
  const [changed, setChanged] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      api.call(assignAppraisers, {
        params: place,
        ifMatch: appraisers.version,
        body: {
          items: items
            .filter((it) => it.own)
            .map(({ criterion, function: held, unit, substitute }): AppraiserAssignment => ({
              criterion,
              ...(held && { function: held }),
              ...(unit && { unit }),
              ...(substitute && { substitute }),
            })),
        },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      toast(words.saved);
    },
  });
  const unitOptions = (units.data?.items ?? []).map(({ id, name }) => ({ value: id as string, label: name }));
  const holders = [
    ...Object.entries(officeFunctions).map(([code, name]) => ({ value: `f:${code}`, label: say(name) })),
    ...unitOptions.map(({ value, label }) => ({ value: `u:${value}`, label })),
  ];
  const change = (at: number, part: { holder?: string; substitute?: string }) => {
    setChanged(true);
    setItems(
      items.map((item, index) => {
        if (index !== at) return item;
        const { function: _, unit: __, substitute: was, ...rest } = item;
        const holder = part.holder ?? (item.function ? `f:${item.function}` : item.unit ? `u:${item.unit}` : "");
        const substitute = part.substitute === undefined ? was : UnitId.safeParse(part.substitute).data;
        return {
          ...rest,
          own: true,
          ...(holder.startsWith("f:") && { function: holder.slice(2) as OfficeFunction }),
          ...(holder.startsWith("u:") && { unit: holder.slice(2) as UnitId }),
          ...(substitute && { substitute }),
        };
      }),
    );
  };
  return (
    <>
      <Table caption={words.title} hideCaption stack>
        <thead>
          <tr>
            <th scope="col">{words.criterion}</th>
            <th scope="col">{words.holder}</th>
            <th scope="col">{words.substitute}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, at) => (
            <tr key={item.subjectKind + item.criterion}>
              <th scope="row">
                {item.label} {item.name}
              </th>
              <td data-label={words.holder}>
                <span className={styles["selects"]}>
                  {may ? (
                    <Select
                      aria-label={`${words.holder}: ${item.label} ${item.name}`}
                      none={words.none}
                      value={item.function ? `f:${item.function}` : item.unit ? `u:${item.unit}` : ""}
                      options={holders}
                      onChange={(holder) => change(at, { holder })}
                    />
                  ) : (
                    (item.title ?? item.unitName ?? words.none)
                  )}
                  {may && item.unitName && <span className={styles["sub"]}>{item.title ?? item.unitName}</span>}
                </span>
              </td>
              <td data-label={words.substitute}>
                <span className={styles["selects"]}>
                  {may ? (
                    <Select
                      aria-label={`${words.substitute}: ${item.label} ${item.name}`}
                      none={words.none}
                      value={item.substitute ?? ""}
                      options={unitOptions}
                      onChange={(substitute) => change(at, { substitute })}
                    />
                  ) : (
                    (item.substituteName ?? words.none)
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {appraisers.withoutSubstitute.length > 0 && (
        <Section title={words.missing}>
          <Note tone="warn">
            <p>{words.missingLead}</p>
            <ul>
              {appraisers.withoutSubstitute.map((cell) => (
                <li key={cell.participant + cell.criterion}>
                  {cell.participantName}: {cell.label} ({cell.unitName})
                  {cell.handedOver && `, ${text.appraisals.statuses.handedOver}`}
                </li>
              ))}
            </ul>
          </Note>
        </Section>
      )}
      {save.error && <ProblemNote error={save.error} />}
      {may && (
        <ActionBar>
          <p>{changed ? text.criteria.editor.unsaved : text.criteria.editor.nothing}</p>
          <Button look="primary" busy={save.isPending} aria-disabled={!changed} onClick={() => save.mutate()}>
            {words.save}
          </Button>
        </ActionBar>
      )}
    </>
  );
}
