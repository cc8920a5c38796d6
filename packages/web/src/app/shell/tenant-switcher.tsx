import { listMemberships, switchTenant } from "@thidua/contract";
import { roles, type TenantId } from "@thidua/domain";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useApi } from "../../api/api-context.tsx";
import { useSay, useText } from "../../i18n/lang.tsx";
import { useMe } from "../../session/me.tsx";
import { useSession } from "../../session/session.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/status.tsx";
import { useToast } from "../../ui/toast.tsx";
import styles from "./tenant-switcher.module.css";

/** The authorities in which this login holds roles; one works in one at a time. */
export function TenantSwitcher({ onClose }: { onClose: () => void }) {
  const text = useText();
  const say = useSay();
  const api = useApi();
  const me = useMe();
  const session = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const memberships = useQuery({ queryKey: ["memberships"], queryFn: () => api.call(listMemberships, {}) });
  const change = useMutation({
    mutationFn: async ({ tenant }: { tenant: TenantId; name: string }) => {
      await api.call(switchTenant, { body: { tenant } });
      await session.renew();
    },
    onSuccess: async (_, { name }) => {
      onClose();
      queries.clear();
      await navigate({ to: "/" });
      toast(text.shell.switched(name));
    },
  });
  return (
    <Dialog open title={text.shell.switchTenantTitle} onClose={onClose}>
      <p>{text.shell.switchTenantLead}</p>
      {(memberships.error ?? change.error) && <ProblemNote error={memberships.error ?? change.error} />}
      {memberships.isPending && <Skeleton lines={2} />}
      <ul className={styles["list"]}>
        {memberships.data?.memberships.map(({ tenant, tenantName, roles: held }) => (
          <li key={tenant}>
            <div>
              <strong>{tenantName}</strong>
              <span>{held.map((role) => say(roles[role])).join(", ")}</span>
            </div>
            {tenant === me.tenant.tenant ? (
              <Badge tone="info">{text.shell.workingHere}</Badge>
            ) : (
              <Button
                busy={change.isPending && change.variables.tenant === tenant}
                onClick={() => change.mutate({ tenant, name: tenantName })}
              >
                {text.common.choose}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
