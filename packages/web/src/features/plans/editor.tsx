import type { PlanView } from "@thidua/contract";
import { documentOf, type Plan } from "@thidua/domain";
import { Link, useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useMemo, useState } from "react";
import { useText } from "../../i18n/lang.tsx";
import { useIsPhone } from "../../lib/use-media.ts";
import { OfficialPage } from "../../paper/official-page.tsx";
import { useMe } from "../../session/me.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { cx } from "../../ui/class-names.ts";
import { FieldGroup } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Choices, Select } from "../../ui/inputs.tsx";
import { ActionBar, Hint } from "../../ui/page.tsx";
import { WarningNote } from "../../ui/warning-note.tsx";
import { SectionEditor } from "./section-editor.tsx";
import { isFilled, isSection, sections, type Section } from "./sections.ts";
import styles from "./editor.module.css";

/** A figure that outlives a section's fields. */
const createCell = (start: number) => {
  let held = start;
  return { read: () => held, write: (next: number) => void (held = next) };
};

type Props = { view: PlanView; section: string | undefined };

/** Sections at the left, the one being written in the middle, the printed page at the right; on a phone one at a time. */
export function Editor({ view, section: asked }: Props) {
  const text = useText();
  const words = text.plans.editor;
  const me = useMe();
  const phone = useIsPhone();
  const navigate = useNavigate({ from: "/phong-trao/$campaign/soan-thao" });
  const section: Section = isSection(asked) ? asked : "title";
  const [plan, setPlan] = useState<Plan>(view.plan);
  const [warnings, setWarnings] = useState(view.warnings);
  const [shown, setShown] = useState<"form" | "page">("form");
  const [version] = useState(() => createCell(view.version));
  const onPaper = useDeferredValue(plan);
  const document = useMemo(
    () => documentOf({ plan: onPaper, state: view.state }, me.tenant, { today: me.today, above: me.parent }),
    [onPaper, view.state, me],
  );
  const go = (to: Section) => void navigate({ search: { muc: to } });
  return (
    <>
      <Hint what={words.hint} />
      <WarningNote warnings={warnings} />
      {phone && (
        <>
          <FieldGroup label={words.title} hideLabel>
            <Choices
              name="shown"
              value={shown}
              options={[
                { value: "form", label: words.form },
                { value: "page", label: words.page },
              ]}
              onChange={setShown}
            />
          </FieldGroup>
          {shown === "form" && (
            <Select
              aria-label={words.sections}
              value={section}
              options={sections.map((each) => ({ value: each, label: text.plans.sections[each] }))}
              onChange={(to) => isSection(to) && go(to)}
            />
          )}
        </>
      )}
      <div className={styles["screen"]}>
        {!phone && (
          <nav className={styles["sections"]} aria-label={words.sections}>
            <ul>
              {sections.map((each) => (
                <li key={each}>
                  <Link
                    from="/phong-trao/$campaign/soan-thao"
                    search={{ muc: each }}
                    aria-current={each === section ? "true" : undefined}
                    className={cx(isFilled(plan, each) && styles["filled"])}
                  >
                    <Icon name={isFilled(plan, each) ? "check" : "plus"} size={14} />
                    {text.plans.sections[each]}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {(!phone || shown === "form") && (
          <SectionEditor
            key={section}
            view={view}
            plan={plan}
            section={section}
            version={version}
            onPlan={setPlan}
            onWarnings={setWarnings}
          />
        )}
        {(!phone || shown === "page") && (
          <div className={styles["paper"]} data-frame role="region" aria-label={text.plans.page} tabIndex={0}>
            <OfficialPage document={document} section={section} />
          </div>
        )}
      </div>
      <ActionBar>
        <p>{text.plans.version(view.planVersion)}</p>
        <ButtonLink look="primary" to="/phong-trao/$campaign/ke-hoach" params={{ campaign: view.campaign }}>
          {words.finish}
        </ButtonLink>
      </ActionBar>
    </>
  );
}
