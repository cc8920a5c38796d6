import { getPlan, savePlanSection, type PlanView } from "@thidua/contract";
import { Plan, planFileJsonSchema, type LineMark, type Warning } from "@thidua/domain";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { planQuery } from "../../api/plans.ts";
import { usePorts } from "../../app/ports.tsx";
import { useLang, useText } from "../../i18n/lang.tsx";
import { writeTime } from "../../lib/format.ts";
import { useAutosave } from "../../lib/use-autosave.ts";
import { useDrafts } from "../../session/me.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { ConflictDialog } from "../../ui/conflict-dialog.tsx";
import { Card } from "../../ui/page.tsx";
import { ProblemNote, useFaultOf } from "../../ui/problem.tsx";
import { SchemaField } from "./schema/schema-field.tsx";
import { settled, type Schema, type Value } from "./schema/schema.ts";
import type { Section } from "./sections.ts";
import styles from "./editor.module.css";

const schemas = (planFileJsonSchema() as Schema).properties ?? {};

type Props = {
  view: PlanView;
  plan: Plan;
  section: Section;
  /** The version of the whole draft: each section's save names the one before it. */
  version: { read: () => number; write: (version: number) => void };
  onPlan: (plan: Plan) => void;
  onWarnings: (warnings: Warning[]) => void;
};

/** One section being written; it saves itself when the typing pauses. */
export function SectionEditor(props: Props) {
  const text = useText().plans;
  const { section } = props;
  return (
    <Card className={styles["section"]}>
      <h2>{text.sections[section]}</h2>
      {section === "criteria" ? <CriteriaLinks {...props} /> : <Fields {...props} />}
    </Card>
  );
}

function CriteriaLinks({ view, plan }: Props) {
  const text = useText().plans.editor;
  return (
    <>
      <p>{plan.subjects.length === 0 ? text.noSubjects : text.emptyCriteria}</p>
      {plan.subjects.map((subject) => (
        <ButtonLink
          key={subject.code}
          to="/phong-trao/$campaign/soan-tieu-chi/$kind"
          params={{ campaign: view.campaign, kind: subject.code }}
          icon="table"
        >
          {text.toCriteria}: {subject.name}
        </ButtonLink>
      ))}
    </>
  );
}

function Fields({ view, plan, section, version, onPlan, onWarnings }: Props) {
  const text = useText();
  const words = text.plans.editor;
  const lang = useLang();
  const api = useApi();
  const queries = useQueryClient();
  const drafts = useDrafts();
  const { now } = usePorts();
  const [savedAt, setSavedAt] = useState<number>();
  const schema = schemas[section] ?? {};
  const params = { campaign: view.campaign, section };
  const saved = useAutosave<Value, { at: number; warnings: Warning[] }>(
    {
      drafts,
      what: `plan:${view.campaign}:${view.planVersion}:${section}`,
      open: true,
      initial: plan[section],
      version: version.read(),
      state: "idle",
    },
    {
      save: async (value) => {
        const sent = settled(schema, value);
        const answer = await api.call(savePlanSection, {
          params,
          ifMatch: version.read(),
          body: sent === undefined || sent === "" ? {} : { value: sent },
        });
        version.write(answer.version);
        return { version: answer.version, answer: { at: now(), warnings: answer.warnings } };
      },
      onSaved: ({ at, warnings }) => {
        setSavedAt(at);
        onWarnings(warnings);
        void queries.invalidateQueries({ queryKey: ["campaign", view.campaign] });
        void queries.invalidateQueries({ queryKey: ["criteria", view.campaign] });
      },
      onStale: async () => {
        const stands = await api.call(getPlan, { params: { campaign: view.campaign }, query: {} });
        version.write(stands.version);
        queries.setQueryData(planQuery(api, view.campaign).queryKey, stands);
        // Someone wrote another section: nothing here collides.
        const same = JSON.stringify(stands.plan[section]) === JSON.stringify(view.plan[section]);
        return same
          ? { version: stands.version }
          : { version: stands.version, theirs: { value: stands.plan[section], by: stands.drafter.name } };
      },
    },
  );
  const fault = useFaultOf(saved.error);
  const codes = useMemo(() => {
    const subjects = plan.subjects.map(({ code, name }) => ({ code, name }));
    const awards = plan.awards.map(({ code, name }) => ({ code, name }));
    return section === "subjects" || section === "awards"
      ? {}
      : { subjectKinds: subjects, subjectKind: subjects, awards };
  }, [plan.subjects, plan.awards, section]);
  const change = (value: Value) => {
    saved.change(() => value);
    // The page follows as soon as what is typed makes sense.
    const read = Plan.shape[section].safeParse(settled(schema, value));
    if (read.success) onPlan({ ...plan, [section]: read.data });
  };
  const marks: readonly LineMark[] | undefined = view.inheritance.lines[section];
  const field = {
    schema,
    name: section,
    value: saved.value,
    optional: false,
    codes,
    faultOf: (path: string) => fault(path.replace(section, "value")) ?? fault(path),
    path: section,
    disabled: false,
    onChange: change,
  };
  const state = saved.state;
  return (
    <>
      <SchemaField {...field} {...(marks && { marks })} hideLabel />
      <p className={styles["state"]} role="status">
        {state === "saved" && savedAt !== undefined && words.saved(writeTime(new Date(savedAt).toISOString(), lang))}
        {state === "saving" && words.saving}
        {state === "unsent" && words.unsent}
        {state === "offline" && words.offline}
        {state === "refused" && words.refused}
      </p>
      {state === "refused" && <ProblemNote error={saved.error} />}
      <ConflictDialog
        open={state === "conflict"}
        yours={<Plain value={saved.value} />}
        theirs={saved.theirs && <Plain value={saved.theirs.value} />}
        by={saved.theirs?.by}
        onKeep={saved.settle}
      />
    </>
  );
}

/** The words of a section, line by line, for the two sides of a conflict. */
function Plain({ value }: { value: Value }) {
  const words: string[] = [];
  const walk = (part: Value): void => {
    if (typeof part === "string") words.push(part);
    else if (Array.isArray(part)) part.forEach(walk);
    else if (typeof part === "object" && part !== null) Object.values(part).forEach(walk);
  };
  walk(value);
  return <p>{words.filter(Boolean).join("\n")}</p>;
}
