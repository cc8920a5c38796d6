import { listMembers, updateMember, type ResponseOf } from "@thidua/contract";
import { roles, UnitId, type Role } from "@thidua/domain";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { unitsQuery } from "../../api/units.ts";
import { useSay, useText } from "../../i18n/lang.tsx";
import { useMay, useMe } from "../../session/me.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FieldGroup } from "../../ui/field.tsx";
import { Check, SelectField, TextField } from "../../ui/inputs.tsx";
import { ProblemNote, useFaultOf } from "../../ui/problem.tsx";
import { Empty, Skeleton } from "../../ui/status.tsx";
import { Table } from "../../ui/table.tsx";
import { useToast } from "../../ui/toast.tsx";
import { UnitsLayout } from "./units-layout.tsx";
import styles from "./units.module.css";

type MemberView = ResponseOf<typeof updateMember>;

/** Who may sign in here, and what each may do. */
export function MembersPage() {
  const text = useText();
  const words = text.units.members;
  const say = useSay();
  const me = useMe();
  const api = useApi();
  const may = useMay()("member.manage");
  const query = useQuery({ queryKey: ["members"], queryFn: () => api.call(listMembers, {}) });
  const units = useQuery(unitsQuery(api));
  const [open, setOpen] = useState<MemberView>();
  const items = query.data?.items ?? [];
  return (
    <UnitsLayout hint={words.hint}>
      {query.error && <ProblemNote error={query.error} />}
      {query.isPending && <Skeleton lines={4} />}
      {query.data && items.length === 0 && (
        <Empty icon="user" title={words.emptyTitle}>
          {words.empty}
        </Empty>
      )}
      {items.length > 0 && (
        <Table caption={words.title} hideCaption stack>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.roles}</th>
              <th scope="col">{words.unit}</th>
              {may && (
                <th scope="col">
                  <span className="visually-hidden">{text.common.edit}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {items.map((member) => (
              <tr key={member.login}>
                <th scope="row">
                  {member.name} {member.login === me.login && <Badge tone="info">{words.you}</Badge>}
                  {member.title && <span className={styles["sub"]}>{member.title}</span>}
                </th>
                <td data-label={words.roles}>{member.roles.map((role) => say(roles[role])).join(", ")}</td>
                <td data-label={words.unit}>{units.data?.items.find((unit) => unit.id === member.unit)?.name}</td>
                {may && (
                  <td data-shrink>
                    <Button
                      size="small"
                      look="quiet"
                      icon="edit"
                      aria-label={words.edit(member.name)}
                      onClick={() => setOpen(member)}
                    >
                      {text.common.edit}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {open && <MemberDialog member={open} onClose={() => setOpen(undefined)} />}
    </UnitsLayout>
  );
}

function MemberDialog({ member, onClose }: { member: MemberView; onClose: () => void }) {
  const text = useText();
  const words = text.units.members;
  const say = useSay();
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const units = useQuery(unitsQuery(api));
  const [held, setHeld] = useState<ReadonlySet<Role>>(new Set(member.roles));
  const [fields, setFields] = useState({
    name: member.name,
    unit: String(member.unit ?? ""),
    title: member.title ?? "",
    phone: member.phone ?? "",
  });
  const [missing, setMissing] = useState(false);
  const set = (name: keyof typeof fields) => (typed: string) => setFields({ ...fields, [name]: typed });
  const save = useMutation({
    mutationFn: () => {
      const unit = UnitId.safeParse(fields.unit).data;
      return api.call(updateMember, {
        params: { login: member.login },
        ifMatch: member.version,
        body: {
          name: fields.name,
          roles: [...held],
          ...(unit && { unit }),
          ...(fields.title.trim() && { title: fields.title }),
          ...(fields.phone.trim() && { phone: fields.phone }),
        },
      });
    },
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
      toast(words.saved);
    },
  });
  const fault = useFaultOf(save.error);
  const toggle = (role: Role) => (on: boolean) => {
    const next = new Set(held);
    if (on) next.add(role);
    else next.delete(role);
    setHeld(next);
    setMissing(next.size === 0);
  };
  return (
    <Dialog
      open
      wide
      title={words.edit(member.name)}
      onClose={onClose}
      onSubmit={() => (held.size === 0 ? setMissing(true) : save.mutate())}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" look="primary" busy={save.isPending}>
            {text.common.save}
          </Button>
        </>
      }
    >
      <div className={styles["two"]}>
        <TextField label={words.name} fault={fault("name")} value={fields.name} onChange={set("name")} />
        <TextField label={words.post} optional fault={fault("title")} value={fields.title} onChange={set("title")} />
        <SelectField
          label={words.unit}
          none={words.noUnit}
          value={fields.unit}
          options={(units.data?.items ?? []).map(({ id, name }) => ({ value: id as string, label: name }))}
          onChange={set("unit")}
        />
        <TextField
          label={words.phone}
          optional
          type="tel"
          fault={fault("phone")}
          value={fields.phone}
          onChange={set("phone")}
        />
      </div>
      <FieldGroup label={words.roles} {...(missing && { fault: words.rolesNeeded })}>
        <div className={styles["roles"]}>
          {(Object.keys(roles) as Role[])
            .filter((role) => role !== "operator")
            .map((role) => (
              <Check key={role} label={say(roles[role])} checked={held.has(role)} onChange={toggle(role)} />
            ))}
        </div>
      </FieldGroup>
      {save.error && <ProblemNote error={save.error} hideFaults />}
    </Dialog>
  );
}
