import { listAppraisalCells, type AppraisalCellView, type ParticipantView, type ResponseOf } from "@thidua/contract";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { campaignQuery } from "../../api/campaigns.ts";
import { participantsQuery } from "../../api/participants.ts";
import { criteriaQuery } from "../../api/plans.ts";
import { useText } from "../../i18n/lang.tsx";
import { Button } from "../../ui/button.tsx";
import { Check, SelectField } from "../../ui/inputs.tsx";
import { Hint, Page } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Empty, Skeleton } from "../../ui/status.tsx";
import { CellDialog } from "./cell-dialog.tsx";
import { Grid } from "./grid.tsx";
import { Handovers } from "./handovers.tsx";
import styles from "./appraisals.module.css";

const route = getRouteApi("/inside/phong-trao/$campaign/nam/$year/tham-dinh");

export type GridView = Omit<ResponseOf<typeof listAppraisalCells>, "next">;

const joined = (pages: readonly ResponseOf<typeof listAppraisalCells>[]): GridView | undefined => {
  const [first] = pages;
  return (
    first && {
      ...first,
      participants: pages.flatMap((page) => page.participants),
      cells: pages.flatMap((page) => page.cells),
    }
  );
};

const waiting: ReadonlySet<string> = new Set(["submitted", "inAppraisal", "returned", "appraised"]);

/** The kind of subject with the most sheets handed in: what an appraiser most likely comes for. */
const busiestKind = (items: readonly ParticipantView[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const { subjectKind, sheet } of items)
    if (waiting.has(sheet.state)) counts.set(subjectKind, (counts.get(subjectKind) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
};

/** The appraisal grid of a year: participants down, criteria across. */
export function GridPage() {
  const place = route.useParams();
  const { doituong, cuatoi } = route.useSearch();
  const navigate = useNavigate({ from: "/phong-trao/$campaign/nam/$year/tham-dinh" });
  const text = useText();
  const words = text.appraisals;
  const api = useApi();
  const campaign = useQuery(campaignQuery(api, place.campaign));
  const criteria = useQuery(criteriaQuery(api, place.campaign));
  const participants = useQuery(participantsQuery(api, place));
  const kind = doituong ?? busiestKind(participants.data?.items ?? []);
  const query = useInfiniteQuery({
    enabled: !participants.isPending,
    queryKey: ["appraisals", place.campaign, place.year, kind, cuatoi],
    queryFn: ({ pageParam }) =>
      api.call(listAppraisalCells, {
        params: place,
        query: {
          ...(kind !== undefined && { subjectKind: kind }),
          ...(cuatoi && { mine: "true" }),
          ...(pageParam !== "" && { cursor: pageParam }),
        },
      }),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
  });
  const grid = useMemo(() => joined(query.data?.pages ?? []), [query.data]);
  const [open, setOpen] = useState<AppraisalCellView>();
  const subjects = (criteria.data?.sets ?? []).map((set) => ({
    value: set.subjectKind,
    label: set.subject?.name ?? set.subjectKind,
  }));
  const hasAnything = grid?.cells.some((cell) => cell.status !== "notSubmitted") ?? false;
  const current =
    open && grid?.cells.find((cell) => cell.participant === open.participant && cell.criterion === open.criterion);
  return (
    <Page
      title={words.titleOf(place.year)}
      crumbs={[
        <Link key="all" to="/phong-trao">
          {text.shell.campaigns}
        </Link>,
        <Link key="one" to="/phong-trao/$campaign" params={{ campaign: place.campaign }}>
          {campaign.data?.campaign.title ?? text.campaigns.name}
        </Link>,
      ]}
    >
      <Hint what={words.hint} terms={words.terms} />
      <div className={styles["filters"]}>
        {subjects.length > 1 && (
          <SelectField
            label={words.subject}
            value={kind ?? grid?.subjectKind ?? ""}
            options={subjects}
            onChange={(kind) => void navigate({ search: (now) => ({ ...now, doituong: kind }) })}
          />
        )}
        <Check
          label={words.mine}
          checked={cuatoi ?? false}
          onChange={(mine) => void navigate({ search: (now) => ({ ...now, cuatoi: mine || undefined }) })}
        />
      </div>
      {query.error && <ProblemNote error={query.error} />}
      {query.isPending && <Skeleton lines={6} />}
      {grid && (grid.participants.length === 0 || !hasAnything) ? (
        <Empty icon="table" title={cuatoi ? words.emptyMine : words.emptyTitle}>
          {!cuatoi && words.empty}
        </Empty>
      ) : (
        grid && <Grid place={place} grid={grid} onOpen={setOpen} />
      )}
      {query.hasNextPage && (
        <div>
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {text.common.more}
          </Button>
        </div>
      )}
      <Handovers place={place} />
      {grid && current && (
        <CellDialog
          key={current.participant + current.criterion}
          place={place}
          grid={grid}
          cell={current}
          scored={criteria.data?.sets.find((set) => set.subjectKind === grid.subjectKind)?.scored ?? false}
          onClose={() => setOpen(undefined)}
          onNext={setOpen}
        />
      )}
    </Page>
  );
}
