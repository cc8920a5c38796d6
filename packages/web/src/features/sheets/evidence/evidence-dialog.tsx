import { Evidence, type FileId } from "@thidua/domain";
import { useState } from "react";
import { useApi } from "../../../api/api-context.tsx";
import { uploadFile } from "../../../api/files.ts";
import { useText } from "../../../i18n/lang.tsx";
import { newId } from "../../../lib/new-id.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FieldGroup } from "../../../ui/field.tsx";
import { useFileChoice, FileField } from "../../../ui/file-field.tsx";
import { Choices, TextField } from "../../../ui/inputs.tsx";
import { ProblemNote } from "../../../ui/problem.tsx";

type Kind = "file" | "link" | "none";

/** One piece of evidence: a file, a link, or a document known by its number. */
export function EvidenceDialog({ onClose, onAdd }: { onClose: () => void; onAdd: (item: Evidence) => void }) {
  const text = useText();
  const api = useApi();
  const [kind, setKind] = useState<Kind>("file");
  const [fields, setFields] = useState({ title: "", link: "", docNumber: "", page: "" });
  const choice = useFileChoice();
  const [faults, setFaults] = useState<{ title?: string; link?: string; file?: string }>({});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const set = (name: keyof typeof fields) => (typed: string) => setFields({ ...fields, [name]: typed });

  const add = async () => {
    const title = fields.title.trim() || (kind === "file" ? (choice.file?.name ?? "") : "");
    const found = {
      ...(title === "" && { title: text.sheets.titleNeeded }),
      ...(kind === "link" && !/^https?:\/\/\S+$/.test(fields.link.trim()) && { link: text.sheets.linkNeeded }),
      ...(kind === "file" && (!choice.file || choice.fault) && { file: choice.fault ?? text.files.needed }),
    };
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    setError(undefined);
    try {
      const stored: { file?: FileId; sha256?: string } =
        kind === "file" && choice.file && choice.type
          ? await uploadFile(api, choice.file, choice.type, "evidence")
          : {};
      onAdd(
        Evidence.parse({
          id: newId(),
          title: title.slice(0, 300),
          ...stored,
          ...(kind === "link" && { link: fields.link.trim() }),
          ...(fields.docNumber.trim() && { docNumber: fields.docNumber }),
          ...(fields.page.trim() && { page: fields.page }),
        }),
      );
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      title={text.sheets.addEvidence}
      onClose={onClose}
      onSubmit={() => void add()}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button look="primary" type="submit" busy={busy}>
            {busy ? text.sheets.uploading : text.common.add}
          </Button>
        </>
      }
    >
      <FieldGroup label={text.sheets.evidenceKind}>
        <Choices
          name="evidence-kind"
          value={kind}
          options={[
            { value: "file", label: text.sheets.evidenceFile },
            { value: "link", label: text.sheets.evidenceLink },
            { value: "none", label: text.sheets.evidenceNone },
          ]}
          onChange={setKind}
        />
      </FieldGroup>
      {kind === "file" && <FileField label={text.files.choose} choice={choice} fault={faults.file} />}
      {kind === "link" && (
        <TextField
          label={text.sheets.evidenceLink}
          type="url"
          inputMode="url"
          placeholder="https://"
          fault={faults.link}
          value={fields.link}
          onChange={set("link")}
        />
      )}
      <TextField
        label={text.sheets.evidenceTitle}
        fault={faults.title}
        value={fields.title}
        onChange={set("title")}
        {...(kind === "file" && choice.file && { placeholder: choice.file.name })}
      />
      <TextField label={text.sheets.docNumber} optional value={fields.docNumber} onChange={set("docNumber")} />
      <TextField label={text.sheets.page} optional value={fields.page} onChange={set("page")} />
      {error !== undefined && <ProblemNote error={error} />}
    </Dialog>
  );
}
