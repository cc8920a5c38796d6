import { DateField } from "../../ui/date-field.tsx";
import { registerTenant, type ResponseOf } from "@thidua/contract";
import { TenantId, tenantKinds, type TenantKind } from "@thidua/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { useSay, useText } from "../../i18n/lang.tsx";
import { copyText } from "../../lib/copy.ts";
import { useMe } from "../../session/me.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField, TextArea, TextField } from "../../ui/inputs.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Note, Progress } from "../../ui/status.tsx";
import { Table } from "../../ui/table.tsx";
import { useToast } from "../../ui/toast.tsx";
import styles from "./operator.module.css";

type Registered = ResponseOf<typeof registerTenant>;
type Props = { tenants: readonly { tenant: TenantId; name: string }[]; onClose: () => void };

/** Registers one authority a line, each with a first member; the one-time passwords are shown once. */
export function RegisterTenant({ tenants, onClose }: Props) {
  const text = useText();
  const words = text.operator;
  const say = useSay();
  const me = useMe();
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const [fields, setFields] = useState({
    names: "",
    kind: "commune",
    parent: "",
    from: String(me.today),
    symbol: "UBND",
    resolution: "",
    member: "",
  });
  const [done, setDone] = useState<Registered[]>([]);
  const set = (name: keyof typeof fields) => (typed: string) => setFields({ ...fields, [name]: typed });
  const names = [...new Set(fields.names.split("\n").map((line) => line.trim()))].filter(Boolean);
  const add = useMutation({
    mutationFn: async () => {
      const parent = TenantId.safeParse(fields.parent).data;
      for (const name of names.slice(done.length)) {
        const answer = await api.call(registerTenant, {
          body: {
            name,
            kind: fields.kind as TenantKind,
            from: fields.from,
            symbol: fields.symbol,
            ...(parent && { parent }),
            ...(fields.resolution.trim() && { resolution: fields.resolution }),
            members: [{ name: fields.member.trim() || words.memberDefault(name) }],
          },
        });
        setDone((all) => [...all, answer]);
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["tenants"] }),
  });
  const logins = done.flatMap(({ node, logins: made }) => made.map((login) => ({ place: node.name, ...login })));
  const copyAll = async () => {
    const lines = logins.map((login) => `${login.place}\t${login.login}\t${login.secret}`);
    toast((await copyText(lines.join("\n"))) ? text.common.copied : text.common.copyFailed);
  };
  const finished = add.isSuccess;
  return (
    <Dialog
      open
      wide
      stays={logins.length > 0}
      title={words.add}
      onClose={onClose}
      onSubmit={() => (finished ? onClose() : add.mutate())}
      actions={
        finished ? (
          <>
            <Button icon="copy" onClick={() => void copyAll()}>
              {words.copyLogins}
            </Button>
            <Button type="submit" look="primary">
              {text.common.done}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{text.common.cancel}</Button>
            <Button type="submit" look="primary" busy={add.isPending} aria-disabled={names.length === 0}>
              {words.register} ({names.length})
            </Button>
          </>
        )
      }
    >
      {!finished && (
        <>
          <TextArea label={words.names} hint={words.namesHint} rows={5} value={fields.names} onChange={set("names")} />
          <div className={styles["two"]}>
            <SelectField
              label={words.kind}
              value={fields.kind}
              options={Object.entries(tenantKinds).map(([value, name]) => ({ value, label: say(name) }))}
              onChange={set("kind")}
            />
            <SelectField
              label={words.parent}
              none={text.common.none}
              value={fields.parent}
              options={tenants.map(({ tenant, name }) => ({ value: tenant as string, label: name }))}
              onChange={set("parent")}
            />
            <DateField label={words.from} value={fields.from} onChange={set("from")} />
            <TextField label={words.symbol} value={fields.symbol} onChange={set("symbol")} />
            <TextField label={words.resolution} optional value={fields.resolution} onChange={set("resolution")} />
            <TextField
              label={words.member}
              optional
              hint={words.memberHint}
              value={fields.member}
              onChange={set("member")}
            />
          </div>
          {add.isPending && <Progress value={done.length} of={names.length} label={words.register} />}
          {add.error && <ProblemNote error={add.error} />}
        </>
      )}
      {logins.length > 0 && (
        <>
          <Note tone="warn">{words.secretsOnce}</Note>
          <Table caption={words.logins}>
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.userName}</th>
                <th scope="col">{words.secret}</th>
              </tr>
            </thead>
            <tbody>
              {logins.map((login) => (
                <tr key={login.login}>
                  <th scope="row">{login.place}</th>
                  <td>{login.login}</td>
                  <td>
                    <code>{login.secret}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      )}
    </Dialog>
  );
}
