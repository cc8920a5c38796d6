import { listTenants } from "@thidua/contract";
import { tenantKinds } from "@thidua/domain";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { useSay, useText } from "../../i18n/lang.tsx";
import { writeDate } from "../../lib/format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Hint, Page } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Empty, Skeleton } from "../../ui/status.tsx";
import { Table } from "../../ui/table.tsx";
import { RegisterTenant } from "./register-tenant.tsx";

/** The platform operator's only screen: authorities and their place in the hierarchy. */
export function OperatorPage() {
  const text = useText();
  const words = text.operator;
  const say = useSay();
  const api = useApi();
  const [adding, setAdding] = useState(false);
  const query = useQuery({ queryKey: ["tenants"], queryFn: () => api.call(listTenants, { query: {} }) });
  const items = query.data?.items ?? [];
  const nameOf = (tenant: string | undefined) => items.find((item) => item.tenant === tenant)?.name;
  return (
    <Page
      title={words.title}
      actions={
        <Button look="primary" icon="plus" onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      }
    >
      <Hint what={words.hint} />
      {query.error && <ProblemNote error={query.error} />}
      {query.isPending && <Skeleton lines={4} />}
      {query.data && items.length === 0 && (
        <Empty icon="building" title={words.emptyTitle}>
          {words.empty}
        </Empty>
      )}
      {items.length > 0 && (
        <Table caption={words.title} hideCaption stack>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.parent}</th>
              <th scope="col">{words.from}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.tenant}>
                <th scope="row">
                  {item.name} {item.demo && <Badge tone="warn">{text.shell.demoMark}</Badge>}
                </th>
                <td data-label={words.kind}>{say(tenantKinds[item.kind])}</td>
                <td data-label={words.parent}>{nameOf(item.parent)}</td>
                <td data-label={words.from}>{item.from && writeDate(item.from)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {adding && <RegisterTenant tenants={items} onClose={() => setAdding(false)} />}
    </Page>
  );
}
