import type { PlanView } from "@thidua/contract";
import { documentOf, planMachine, type PlanAct } from "@thidua/domain";
import { getRouteApi } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../api/api-context.tsx";
import { planQuery } from "../../api/plans.ts";
import { useLang, useSay, useText } from "../../i18n/lang.tsx";
import { writeInstant } from "../../lib/format.ts";
import { OfficialPage } from "../../paper/official-page.tsx";
import { useMe } from "../../session/me.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Card, Hint, Section } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/status.tsx";
import { WarningNote } from "../../ui/warning-note.tsx";
import { DifferenceNote } from "./difference-note.tsx";
import { PlanActs } from "./plan-acts.tsx";
import { Versions } from "./versions.tsx";
import styles from "./plans.module.css";

const route = getRouteApi("/inside/phong-trao/$campaign/ke-hoach");

/** The plan as printed, where it stands, and what may be done with it. */
export function PlanTab() {
  const { campaign } = route.useParams();
  const { ban } = route.useSearch();
  const text = useText().plans;
  const query = useQuery(planQuery(useApi(), campaign, ban));
  if (query.error) return <ProblemNote error={query.error} />;
  if (!query.data) return <Skeleton lines={6} />;
  return (
    <>
      <Hint what={text.hint} terms={text.terms} />
      <PlanPaper plan={query.data} latest={ban === undefined} />
    </>
  );
}

function PlanPaper({ plan, latest }: { plan: PlanView; latest: boolean }) {
  const text = useText().plans;
  const say = useSay();
  const lang = useLang();
  const me = useMe();
  const words = (act: string) =>
    Object.hasOwn(planMachine.acts, act) ? say(planMachine.acts[act as PlanAct]) : text.created;
  return (
    <div className={styles["reading"]}>
      <div className={styles["side"]}>
        <Card className={styles["standing"]}>
          <p>
            <Badge tone={plan.state === "issued" ? "good" : "info"}>{say(planMachine.states[plan.state])}</Badge>{" "}
            {text.version(plan.planVersion)}
          </p>
          <p>{text.drafter(plan.drafter.name)}</p>
          {plan.signer && <p>{text.signedBy(plan.signer.name, plan.signer.title)}</p>}
          {plan.recordedBy && <p>{text.recordedBy(plan.recordedBy.name)}</p>}
          <PlanActs plan={plan} latest={latest} />
        </Card>
        <WarningNote warnings={plan.warnings} />
        {latest && plan.inheritance.above && <DifferenceNote campaign={plan.campaign} />}
        {plan.history.length > 0 && (
          <Section title={text.history} level={3}>
            <ol className={styles["history"]}>
              {plan.history.map((line) => (
                <li key={line.act + line.at}>
                  {text.historyLine(words(line.act), line.by, writeInstant(line.at, lang))}
                  {line.reason && <em>{line.reason}</em>}
                </li>
              ))}
            </ol>
          </Section>
        )}
        <Versions campaign={plan.campaign} shown={plan.planVersion} />
      </div>
      <OfficialPage document={documentOf(plan, me.tenant, { today: me.today, above: me.parent })} />
    </div>
  );
}
