import type { FileType } from "@thidua/contract";
import { useState } from "react";
import { acceptedFiles, mostBytes, typeOfFile } from "../api/files.ts";
import { useText } from "../i18n/lang.tsx";
import { Field } from "./field.tsx";
import { Input } from "./inputs.tsx";

export type FileChoice = {
  file: File | undefined;
  type: FileType | undefined;
  fault: string | undefined;
  choose: (file: File | undefined) => void;
};

/** A file someone picked, with what is wrong with it before it travels. */
export function useFileChoice(): FileChoice {
  const text = useText().files;
  const [file, choose] = useState<File>();
  const type = file && typeOfFile(file);
  const most = type && mostBytes(type);
  const fault = !file
    ? undefined
    : !most
      ? text.typeRefused(file.name)
      : file.size > most
        ? text.tooLarge(file.name, String(most / 1024 / 1024))
        : undefined;
  return { file, type, fault, choose };
}

/** The browser's own file button; on a phone it offers the camera too. */
export function FileField({ label, choice, fault }: { label: string; choice: FileChoice; fault?: string | undefined }) {
  const text = useText().files;
  return (
    <Field label={label} hint={text.types} fault={choice.fault ?? fault}>
      <Input type="file" accept={acceptedFiles} onInput={(event) => choice.choose(event.currentTarget.files?.[0])} />
    </Field>
  );
}
