import { getContact, putContact } from "@thidua/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { useText } from "../../i18n/lang.tsx";
import { useMay } from "../../session/me.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/inputs.tsx";
import { Card, Section } from "../../ui/page.tsx";
import { ProblemNote, useFaultOf } from "../../ui/problem.tsx";
import { useToast } from "../../ui/toast.tsx";

/** Whom the level above rings here. */
export function ContactCard() {
  const text = useText();
  const words = text.inbox.contact;
  const api = useApi();
  const may = useMay();
  const [editing, setEditing] = useState(false);
  const { data } = useQuery({ queryKey: ["contact"], queryFn: () => api.call(getContact, {}) });
  if (!data) return null;
  const { contact } = data;
  return (
    <Section
      title={words.title}
      aside={
        may("inbox.answer") && (
          <Button size="small" icon="edit" onClick={() => setEditing(true)}>
            {contact ? text.common.edit : words.set}
          </Button>
        )
      }
    >
      <Card>
        <p>{contact ? `${contact.name}, ${contact.office}, ${contact.phone}` : words.none}</p>
        <p>{words.lead}</p>
      </Card>
      {editing && <ContactDialog contact={contact} onClose={() => setEditing(false)} />}
    </Section>
  );
}

type Contact = { name: string; phone: string; office: string; email?: string | undefined; version: number };

function ContactDialog({ contact, onClose }: { contact: Contact | undefined; onClose: () => void }) {
  const text = useText();
  const words = text.inbox.contact;
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const [fields, setFields] = useState({ name: "", phone: "", office: "", email: "", ...contact });
  const set = (name: "name" | "phone" | "office" | "email") => (typed: string) =>
    setFields({ ...fields, [name]: typed });
  const save = useMutation({
    mutationFn: () =>
      api.call(putContact, {
        ifMatch: contact?.version ?? 0,
        body: {
          name: fields.name,
          phone: fields.phone,
          office: fields.office,
          ...(fields.email && { email: fields.email }),
        },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["contact"] });
      onClose();
      toast(words.saved);
    },
  });
  const fault = useFaultOf(save.error);
  return (
    <Dialog
      open
      title={words.title}
      onClose={onClose}
      onSubmit={() => save.mutate()}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" look="primary" busy={save.isPending}>
            {text.common.save}
          </Button>
        </>
      }
    >
      <p>{words.lead}</p>
      <TextField label={words.name} fault={fault("name")} value={fields.name} onChange={set("name")} />
      <TextField label={words.phone} type="tel" fault={fault("phone")} value={fields.phone} onChange={set("phone")} />
      <TextField label={words.office} fault={fault("office")} value={fields.office} onChange={set("office")} />
      <TextField
        label={words.email}
        optional
        type="email"
        fault={fault("email")}
        value={fields.email}
        onChange={set("email")}
      />
      {save.error && <ProblemNote error={save.error} hideFaults />}
    </Dialog>
  );
}
