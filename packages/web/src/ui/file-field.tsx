import type { FileType } from "@thidua/contract";
import { useState } from "react";
import { acceptedFiles, mostBytes, typeOfFile } from "../api/files.ts";
import { useText } from "../i18n/lang.tsx";
import { cx } from "./class-names.ts";
import buttons from "./button.module.css";
import styles from "./file-field.module.css";
import { Field, useFieldTie } from "./field.tsx";
import { Icon } from "./icon.tsx";

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

type PickerProps = { accept: string; file: File | undefined; onChoose: (file: File | undefined) => void };

/** The browser's file chooser behind a button that speaks the page's language. */
export function FilePicker({ accept, file, onChoose }: PickerProps) {
  const text = useText().files;
  return (
    <span className={styles["picker"]}>
      <input
        {...useFieldTie()}
        type="file"
        className={styles["input"]}
        accept={accept}
        onChange={(event) => onChoose(event.target.files?.[0])}
      />
      <span className={cx(buttons["button"], buttons["secondary"], styles["face"])} aria-hidden="true">
        <Icon name="upload" />
        {text.pick}
      </span>
      <span className={styles["name"]}>{file?.name ?? text.nonePicked}</span>
    </span>
  );
}

/** A file to attach; on a phone the browser offers the camera too. */
export function FileField({ label, choice, fault }: { label: string; choice: FileChoice; fault?: string | undefined }) {
  const text = useText().files;
  return (
    <Field label={label} hint={text.types} fault={choice.fault ?? fault}>
      <FilePicker accept={acceptedFiles} file={choice.file} onChoose={choice.choose} />
    </Field>
  );
}
