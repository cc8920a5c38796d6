import { listMembers } from "@thidua/contract";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../api/api-context.tsx";
import { useMay, useMe } from "../../session/me.tsx";
import { Card, Section } from "../../ui/page.tsx";
import { useHelp } from "./use-help.ts";
import styles from "./help.module.css";

const helpful = new Set(["standingOffice", "parFocal", "tenantAdmin"]);

/** Whom to call in one's own office, and above. */
export function Whom() {
  const help = useHelp();
  const me = useMe();
  const may = useMay();
  const api = useApi();
  const members = useQuery({
    queryKey: ["members"],
    queryFn: () => api.call(listMembers, {}),
    enabled: may("tenant.read"),
  });
  const here = (members.data?.items ?? []).filter(
    (member) => member.login !== me.login && member.roles.some((role) => helpful.has(role)),
  );
  return (
    <Section title={help.whom}>
      <Card className={styles["whom"]}>
        <div>
          <h3>{help.whomHere}</h3>
          {here.length === 0 && <p>{help.whomHereNone}</p>}
          {here.slice(0, 4).map((member) => (
            <p key={member.login}>
              {member.name}
              {member.title && `, ${member.title}`}{" "}
              {member.phone && <a href={`tel:${member.phone.replace(/[^\d+]/g, "")}`}>{member.phone}</a>}
            </p>
          ))}
        </div>
        <div>
          <h3>{help.whomAbove}</h3>
          <p>{me.parent?.name ?? help.whomAboveNone}</p>
        </div>
      </Card>
    </Section>
  );
}
