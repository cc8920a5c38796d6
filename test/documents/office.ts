import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const canRun = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

export type Office = { soffice: string; pdftotext: string; pdffonts: string };

/** LibreOffice and poppler on this machine, from PATH (`SOFFICE` names another LibreOffice); nothing unless all are there. */
export const findOffice = (env: NodeJS.ProcessEnv): Office | undefined => {
  const folders = (env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const on = (name: string) => folders.map((folder) => join(folder, name)).find(canRun);
  const soffice = env["SOFFICE"] ? [env["SOFFICE"]].find(canRun) : (on("soffice") ?? on("libreoffice"));
  const [pdftotext, pdffonts] = [on("pdftotext"), on("pdffonts")];
  return soffice && pdftotext && pdffonts ? { soffice, pdftotext, pdffonts } : undefined;
};
