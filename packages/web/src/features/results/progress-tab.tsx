import { getRouteApi } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../api/api-context.tsx";
import { childrenQuery, summaryQuery } from "../../api/results.ts";
import { useLang, useSay, useText } from "../../i18n/lang.tsx";
import { writeInstant } from "../../lib/format.ts";
import { useMay } from "../../session/me.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Hint, Section } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/status.tsx";
import { Children } from "./children.tsx";
import { Depths } from "./depths.tsx";
import { Late } from "./late.tsx";

const route = getRouteApi("/inside/phong-trao/$campaign/nam/$year/tien-do");

/** How far everyone is, who is late, whom to call. */
export function ProgressTab() {
  const place = route.useParams();
  const text = useText();
  const words = text.results;
  const lang = useLang();
  const say = useSay();
  const may = useMay();
  const api = useApi();
  const summary = useQuery(summaryQuery(api, place));
  const children = useQuery(childrenQuery(api, place));
  return (
    <>
      <Hint what={words.progressHint} terms={words.terms} />
      {summary.error && <ProblemNote error={summary.error} />}
      {summary.isPending && <Skeleton lines={3} />}
      {summary.data && (
        <>
          <p>
            <strong>{say(summary.data.text)}</strong>{" "}
            {summary.data.asOf ? `${words.asOf} ${writeInstant(summary.data.asOf, lang)}` : words.noneYet}{" "}
            <ButtonLink size="small" look="quiet" to="/ket-qua/$campaign/$year" params={place}>
              {words.title}
            </ButtonLink>
          </p>
          <Depths depths={summary.data.depths} />
        </>
      )}
      {may("campaign.manage") && <Late place={place} />}
      {children.data && children.data.items.length > 0 && (
        <Section title={words.childrenTitle}>
          <Children items={children.data.items} />
        </Section>
      )}
    </>
  );
}
