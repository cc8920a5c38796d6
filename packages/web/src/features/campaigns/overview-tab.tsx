import type { CampaignYearView } from "@thidua/contract";
import { getRouteApi } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { campaignQuery, type CampaignDetail } from "../../api/campaigns.ts";
import { useText } from "../../i18n/lang.tsx";
import { writeDate } from "../../lib/format.ts";
import { useMay } from "../../session/me.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card, Hint, Section } from "../../ui/page.tsx";
import { Empty, Note } from "../../ui/status.tsx";
import { DistributionNote } from "./distribution-note.tsx";
import styles from "./campaign.module.css";
import { YearDialog } from "./year-dialog.tsx";

const route = getRouteApi("/inside/phong-trao/$campaign");

/** The campaign at a glance: its years with theme and dates, and the ways into each. */
export function OverviewTab() {
  const { campaign } = route.useParams();
  const { data } = useQuery(campaignQuery(useApi(), campaign));
  return data ? <Overview view={data} /> : null;
}

function Overview({ view }: { view: CampaignDetail }) {
  const text = useText().campaigns;
  const [dialog, setDialog] = useState<CampaignYearView | "new">();
  const { campaign, years } = view;
  const mayOpen = view.allowed.includes("openYear");
  const opening = mayOpen && (
    <Button icon="plus" onClick={() => setDialog("new")}>
      {text.openYear}
    </Button>
  );
  return (
    <>
      <Hint what={text.hint} terms={text.terms} />
      {campaign.parent?.document && !campaign.parent.tenant && (
        <Note title={text.parentUnlinked}>
          <p>
            {campaign.parent.document.number}, {writeDate(campaign.parent.document.date)},{" "}
            {campaign.parent.document.issuer}
          </p>
        </Note>
      )}
      <DistributionNote view={view} />
      <Section title={text.years} aside={years.length > 0 && opening}>
        {years.length === 0 && (
          <Empty icon="calendar" title={text.noYearTitle} actions={opening}>
            {campaign.state === "planned" ? text.noYearPlanned : text.noYearRunning}
          </Empty>
        )}
        <div className={styles["years"]}>
          {years
            .toSorted((a, b) => b.year - a.year)
            .map((year) => (
              <YearCard key={year.year} year={year} onEdit={mayOpen ? () => setDialog(year) : undefined} />
            ))}
        </div>
      </Section>
      {dialog && (
        <YearDialog view={view} year={dialog === "new" ? undefined : dialog} onClose={() => setDialog(undefined)} />
      )}
    </>
  );
}

function YearCard({ year: it, onEdit }: { year: CampaignYearView; onEdit: (() => void) | undefined }) {
  const text = useText();
  const words = text.campaigns.yearCard;
  const may = useMay();
  const params = { campaign: it.campaign, year: it.year };
  const day = (value: string | undefined) => (value ? writeDate(value) : words.noDate);
  return (
    <Card className={styles["year"]}>
      <div className={styles["yearHead"]}>
        <h3>{text.common.year(it.year)}</h3>
        <Badge tone={it.state === "published" ? "good" : "info"}>{words.states[it.state]}</Badge>
      </div>
      <p className={styles["theme"]}>{it.theme ?? words.noTheme}</p>
      <dl className={styles["dates"]}>
        <div>
          <dt>{words.registrationUntil}</dt>
          <dd>{day(it.registrationUntil)}</dd>
        </div>
        <div>
          <dt>{words.selfAssessmentUntil}</dt>
          <dd>{day(it.selfAssessmentUntil)}</dd>
        </div>
      </dl>
      <div className={styles["ways"]}>
        <ButtonLink size="small" to="/phong-trao/$campaign/nam/$year/doi-tuong" params={params} icon="users">
          {words.participants}
        </ButtonLink>
        {may("assessment.appraise", "sheet.read") && (
          <ButtonLink size="small" to="/phong-trao/$campaign/nam/$year/tham-dinh" params={params} icon="table">
            {words.appraise}
          </ButtonLink>
        )}
        {may("appraisal.assign") && (
          <ButtonLink size="small" to="/phong-trao/$campaign/nam/$year/phan-cong" params={params} icon="swap">
            {words.assign}
          </ButtonLink>
        )}
        {may("result.read") && (
          <ButtonLink size="small" to="/ket-qua/$campaign/$year" params={params} icon="chart">
            {words.results}
          </ButtonLink>
        )}
        {onEdit && (
          <Button size="small" icon="edit" onClick={onEdit}>
            {words.edit}
          </Button>
        )}
      </div>
    </Card>
  );
}
