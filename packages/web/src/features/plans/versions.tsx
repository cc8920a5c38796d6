import { listPlanVersions } from "@thidua/contract";
import type { CampaignId } from "@thidua/domain";
import { Link } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../api/api-context.tsx";
import { useSay, useText } from "../../i18n/lang.tsx";
import { Section } from "../../ui/page.tsx";
import styles from "./plans.module.css";

/** Every version of the plan; with only one there is nothing to choose. */
export function Versions({ campaign, shown }: { campaign: CampaignId; shown: number }) {
  const text = useText().plans;
  const say = useSay();
  const api = useApi();
  const { data } = useQuery({
    queryKey: ["planVersions", campaign],
    queryFn: () => api.call(listPlanVersions, { params: { campaign } }),
  });
  if (!data || data.items.length < 2) return null;
  return (
    <Section title={text.versions} level={3}>
      <ul className={styles["versions"]}>
        {data.items.map((item) => (
          <li key={item.planVersion}>
            <Link
              to="/phong-trao/$campaign/ke-hoach"
              params={{ campaign }}
              search={{ ban: item.planVersion }}
              aria-current={item.planVersion === shown ? "page" : undefined}
            >
              {text.version(item.planVersion)}
            </Link>{" "}
            {say(item.stateName)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
