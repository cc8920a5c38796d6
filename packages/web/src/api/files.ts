import { declareFile, FileType, fileTypes, getFileLink } from "@thidua/contract";
import type { FileId } from "@thidua/domain";
import type { Api } from "./client.ts";

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");

const endings: Record<string, FileType> = Object.fromEntries(
  Object.entries(fileTypes).map(([type, { ending }]) => [ending, type as FileType]),
);

/** Which kind of file it is, by what the browser says or by its ending; none where it isn't taken. */
export const typeOfFile = (file: File): FileType | undefined => {
  const known = FileType.safeParse(file.type);
  if (known.success) return known.data;
  const ending = file.name.toLowerCase().split(".").at(-1) ?? "";
  return endings[ending === "jpeg" ? "jpg" : ending];
};

export const mostBytes = (type: FileType): number => fileTypes[type].most;
export const acceptedFiles = [
  ...Object.keys(fileTypes),
  ...Object.values(fileTypes).map(({ ending }) => `.${ending}`),
].join(",");

/** Declares a file, puts its bytes where the link says, and gives its id and digest. */
export const uploadFile = async (
  api: Api,
  file: File,
  type: FileType,
  purpose: "evidence" | "document",
): Promise<{ file: FileId; sha256: string }> => {
  const bytes = await file.arrayBuffer();
  const sha256 = hex(await crypto.subtle.digest("SHA-256", bytes));
  const { file: declared, upload } = await api.call(declareFile, {
    body: { name: file.name.normalize("NFC").slice(-200), size: file.size, type, sha256, purpose },
  });
  const response = await fetch(upload.url, { method: upload.method, headers: upload.headers, body: bytes });
  if (!response.ok) throw new Error(`the file store answered ${response.status}`);
  return { file: declared.file, sha256 };
};

/** Opens a file by a link that lives a few minutes; it arrives as a download and the page stays. */
export const openFile = async (api: Api, file: FileId): Promise<void> => {
  const { download } = await api.call(getFileLink, { params: { file } });
  window.location.assign(download.url);
};
