import type { getRanking, PublishedRow, ResponseOf } from "@thidua/contract";
import { ParticipantId } from "@thidua/domain";
import { Link } from "@tanstack/react-router";
import type { YearPlace } from "../../api/participants.ts";
import { useLang, useText } from "../../i18n/lang.tsx";
import { writeScore, writeShare } from "../../lib/format.ts";
import { hasPoints } from "../../lib/outcome.ts";
import { useMay } from "../../session/me.tsx";
import { Badge } from "../../ui/badge.tsx";
import { FieldGroup } from "../../ui/field.tsx";
import { Choices } from "../../ui/inputs.tsx";
import { Section } from "../../ui/page.tsx";
import { Empty } from "../../ui/status.tsx";
import { Table } from "../../ui/table.tsx";
import styles from "./results.module.css";

type RankingView = ResponseOf<typeof getRanking>;
type Group = RankingView["groups"][number];
type By = "local" | "comparable";
type Props = { place: YearPlace; ranking: RankingView; group: string | undefined; by: By; onBy: (by: By) => void };

/** Ranking within groups; a group's name leads into it. */
export function Ranking({ place, ranking, group, by, onBy }: Props) {
  const text = useText().results;
  // Groups with a result first; those where nobody is ranked last.
  const order = ({ reported, rows }: Group): number => (reported > 0 ? 0 : rows.some(({ ranked }) => ranked) ? 1 : 2);
  const groups = ranking.groups
    .filter((each) => group === undefined || (each.group ?? "") === group)
    .toSorted((a, b) => order(a) - order(b));
  const empty = groups.every((each) => each.rows.length === 0);
  return (
    <Section
      title={text.ranking}
      aside={
        <FieldGroup label={text.rankingBy} hideLabel>
          <Choices
            name="by"
            value={by}
            options={(["local", "comparable"] as const).map((value) => ({ value, label: text.by[value] }))}
            onChange={onBy}
          />
        </FieldGroup>
      }
    >
      {empty && (
        <Empty icon="chart" title={text.rankingEmptyTitle}>
          {text.rankingEmpty}
        </Empty>
      )}
      {groups
        .filter((each) => each.rows.length > 0)
        .map((each) => (
          <GroupTable
            key={`${each.group}/${each.subjectKind}`}
            place={place}
            group={each}
            by={by}
            linked={group === undefined}
          />
        ))}
    </Section>
  );
}

function GroupTable({ place, group, by, linked }: { place: YearPlace; group: Group; by: By; linked: boolean }) {
  const text = useText();
  const words = text.results;
  const name = group.group ?? words.noGroup;
  const scoredBands = group.rows.some((row) => row.band);
  const moved = group.rows.some((row) => row.movement !== undefined);
  return (
    <Table
      stack
      caption={
        <span className={styles["caption"]}>
          {linked ? (
            <Link
              to="/ket-qua/$campaign/$year"
              params={place}
              search={{ khoi: group.group ?? "", ...(by === "comparable" && { theo: by }) }}
            >
              {name}
            </Link>
          ) : (
            name
          )}
          <span>{words.reported(group.reported, group.expected)}</span>
        </span>
      }
    >
      <thead>
        <tr>
          <th scope="col" data-shrink>
            {words.rank}
          </th>
          <th scope="col">{words.name}</th>
          <th scope="col" data-num>
            {words.percent}
          </th>
          <th scope="col">
            <span className="visually-hidden">{words.chart}</span>
          </th>
          <th scope="col" data-num>
            {group.rows.some(hasPoints) ? words.points : words.criteriaMet}
          </th>
          {scoredBands && <th scope="col">{words.band}</th>}
          {moved && <th scope="col">{words.movement}</th>}
        </tr>
      </thead>
      <tbody>
        {group.rows.map((row) => (
          <Row key={row.participant} place={place} row={row} bands={scoredBands} moved={moved} />
        ))}
      </tbody>
    </Table>
  );
}

type RowProps = { place: YearPlace; row: Group["rows"][number]; bands: boolean; moved: boolean };

function Row({ place, row, bands, moved }: RowProps) {
  const text = useText();
  const words = text.results;
  const lang = useLang();
  const may = useMay();
  const percent = row.percent;
  return (
    <tr>
      <td data-label={words.rank} className="num">
        {row.rank ?? "–"}
        {row.tied && <span className={styles["sub"]}>{words.tied}</span>}
      </td>
      <th scope="row">
        {may("sheet.read") ? (
          <Link
            to="/phong-trao/$campaign/nam/$year/phieu/$participant"
            params={{ ...place, participant: ParticipantId.parse(row.participant) }}
          >
            {row.name}
          </Link>
        ) : (
          row.name
        )}{" "}
        {!row.ranked && <Badge plain>{words.unranked}</Badge>}{" "}
        {row.provisional && <Badge tone="warn">{words.provisional}</Badge>}{" "}
        {row.late && <Badge tone="bad">{text.common.late}</Badge>}
      </th>
      <td data-num data-label={words.percent}>
        {percent === undefined ? "–" : writeShare(percent, lang)}
      </td>
      <td className={styles["barCell"]} aria-hidden="true">
        {percent !== undefined && (
          <svg viewBox="0 0 100 8" preserveAspectRatio="none" className={styles["bar"]}>
            <rect width="100" height="8" className={styles["track"]} />
            <rect width={Math.min(percent / 10_000, 100)} height="8" className={styles["column"]} />
          </svg>
        )}
      </td>
      <td data-num data-label={hasPoints(row) ? words.points : words.criteriaMet}>
        {hasPoints(row)
          ? `${writeScore(row.local[0], lang)}/${writeScore(row.local[1], lang)}`
          : row.applicable > 0
            ? `${row.met}/${row.applicable}`
            : "–"}
        {row.gateFailed && <span className={styles["sub"]}>{text.sheets.gateFailed}</span>}
      </td>
      {bands && <td data-label={words.band}>{row.band}</td>}
      {moved && (
        <td data-label={words.movement}>
          <Movement row={row} />
        </td>
      )}
    </tr>
  );
}

/** "tăng 9 bậc (từ 30/63)": fewer is better, and only against the same group. */
function Movement({ row }: { row: PublishedRow }) {
  const text = useText().results;
  if (row.movement === undefined) return <>–</>;
  const from =
    row.previousRank !== undefined && row.previousOf !== undefined
      ? text.fromRank(row.previousRank, row.previousOf)
      : "";
  if (row.movement === 0) return <>{text.same}</>;
  return (
    <span className={row.movement > 0 ? styles["up"] : styles["down"]}>
      {row.movement > 0 ? text.up(row.movement, from) : text.down(-row.movement, from)}
    </span>
  );
}
