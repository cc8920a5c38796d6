import type { CriteriaSetView, CriterionView } from "@thidua/contract";
import { getRouteApi } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../api/api-context.tsx";
import { campaignQuery, mayWritePlan } from "../../api/campaigns.ts";
import { criteriaQuery } from "../../api/plans.ts";
import { useLang, useSay, useText } from "../../i18n/lang.tsx";
import { writeScore } from "../../lib/format.ts";
import { inTreeOrder } from "../../lib/tree-order.ts";
import { Badge } from "../../ui/badge.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Card, Hint, Section } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Empty, Skeleton } from "../../ui/status.tsx";
import { WarningNote } from "../../ui/warning-note.tsx";
import styles from "./campaign.module.css";

const route = getRouteApi("/inside/phong-trao/$campaign/tieu-chi");

/** The criteria of the plan, kind of subject by kind of subject, with what is inherited and what is one's own. */
export function CriteriaTab() {
  const { campaign } = route.useParams();
  const text = useText().criteria;
  const editor = useText().campaigns.editCriteria;
  const api = useApi();
  const detail = useQuery(campaignQuery(api, campaign));
  const { data, error } = useQuery(criteriaQuery(api, campaign));
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Skeleton lines={5} />;
  const mayEdit = detail.data !== undefined && mayWritePlan(detail.data);
  return (
    <>
      <Hint what={text.hint} terms={text.terms} />
      <WarningNote warnings={data.warnings} />
      {data.sets.length === 0 && (
        <Empty icon="table" title={text.emptyTitle}>
          {mayEdit ? text.emptyDraft : text.emptyOther}
        </Empty>
      )}
      {data.sets.map((set) => (
        <Section
          key={set.subjectKind}
          title={set.subject?.name ?? set.subjectKind}
          aside={
            mayEdit && (
              <ButtonLink
                size="small"
                icon="edit"
                to="/phong-trao/$campaign/soan-tieu-chi/$kind"
                params={{ campaign, kind: set.subjectKind }}
              >
                {editor}
              </ButtonLink>
            )
          }
        >
          <SetCard set={set} />
        </Section>
      ))}
    </>
  );
}

function SetCard({ set }: { set: CriteriaSetView }) {
  const text = useText().criteria;
  const lang = useLang();
  const parents = new Set(set.criteria.map(({ parent }) => parent));
  return (
    <Card className={styles["criteria"]}>
      <p>
        {text.count(set.criteria.length)} · {set.scored ? text.total(writeScore(set.total, lang)) : text.noPoints}
      </p>
      {inTreeOrder(set.criteria).map(({ node, depth }) => (
        <Line key={node.id} criterion={node} depth={depth} scored={set.scored} group={parents.has(node.id)} />
      ))}
      {set.dropped.length > 0 && (
        <div className={styles["dropped"]}>
          <h3>{text.dropped}</h3>
          {set.dropped.map((line) => (
            <div key={line.id} className={styles["line"]}>
              <span>{line.label}</span>
              <div>
                <strong>{line.name}</strong>
                {line.reason && <p>{text.droppedReason(line.reason)}</p>}
              </div>
            </div>
          ))}
        </div>
      )}
    </Card>
  );
}

type LineProps = { criterion: CriterionView; depth: number; scored: boolean; group: boolean };

function Line({ criterion, depth, scored, group }: LineProps) {
  const text = useText().criteria;
  const say = useSay();
  const lang = useLang();
  return (
    <div className={styles["line"]} data-depth={depth}>
      <span className="num">{criterion.label}</span>
      <div>
        <strong>{lang === "en" ? (criterion.nameEn ?? criterion.name) : criterion.name}</strong>
        {!group && <p>{say(criterion.formula)}</p>}
      </div>
      <div>
        <Badge tone={criterion.mark === "own" ? "good" : criterion.mark === "changed" ? "warn" : "info"} plain>
          {text.marks[criterion.mark]}
        </Badge>
        {criterion.mark !== "own" && <p>{text.locks[criterion.lock]}</p>}
        {scored && criterion.maxPoints !== undefined && (
          <p className="num">{text.points(writeScore(criterion.maxPoints, lang))}</p>
        )}
      </div>
    </div>
  );
}
