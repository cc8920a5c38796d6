import { DateField } from "../../ui/date-field.tsx";
import { Day, type FileId } from "@thidua/domain";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { uploadFile } from "../../api/files.ts";
import { useText } from "../../i18n/lang.tsx";
import { FileField, useFileChoice } from "../../ui/file-field.tsx";
import { TextField } from "../../ui/inputs.tsx";
import { useProblemWords } from "../../ui/problem.tsx";

type Paper = { scan: FileId; signer: string; signedOn: Day };

/** The signed paper behind a sheet that is entered for someone: its scan, who signed it, when. */
export function usePaper() {
  const text = useText();
  const api = useApi();
  const words = useProblemWords();
  const choice = useFileChoice();
  const [signer, setSigner] = useState("");
  const [signedOn, setSignedOn] = useState("");
  const [faults, setFaults] = useState<{ scan?: string; signer?: string; signedOn?: string }>({});
  const [busy, setBusy] = useState(false);
  const read = async (): Promise<Paper | undefined> => {
    const day = Day.safeParse(signedOn);
    const found = {
      ...(!choice.file || choice.fault ? { scan: choice.fault ?? text.files.needed } : {}),
      ...(signer.trim() === "" && { signer: text.sheets.signerNeeded }),
      ...(!day.success && { signedOn: text.sheets.signedOnNeeded }),
    };
    setFaults(found);
    if (!choice.file || !choice.type || !day.success || Object.keys(found).length > 0) return undefined;
    setBusy(true);
    try {
      const { file } = await uploadFile(api, choice.file, choice.type, "evidence");
      return { scan: file, signer: signer.trim(), signedOn: day.data };
    } catch (error) {
      setFaults({ scan: words(error) });
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { choice, signer, setSigner, signedOn, setSignedOn, faults, busy, read };
}

export function PaperFields({ paper }: { paper: ReturnType<typeof usePaper> }) {
  const text = useText().sheets;
  return (
    <>
      <FileField label={text.scan} choice={paper.choice} fault={paper.faults.scan} />
      <TextField label={text.signer} fault={paper.faults.signer} value={paper.signer} onChange={paper.setSigner} />
      <DateField
        label={text.signedOn}

        fault={paper.faults.signedOn}
        value={paper.signedOn}
        onChange={paper.setSignedOn}
      />
    </>
  );
}
