import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Office } from "./office.ts";

const run = promisify(execFile);

/** Tinos, alone, has Times New Roman's widths and all Vietnamese letters: what comes out is what Word makes of it. */
const fonts = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/tinos/package.json"))}</dir>
  <cachedir>${join(folder, "cache")}</cachedir>
  <alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias>
</fontconfig>
`;

/** A rectangle of a page, in points from its upper left corner. */
type Area = { x: number; y: number; width: number; height: number };

export type Printed = {
  /** The text of each page in the order in which it was set; of a part of the page, if an area is given. */
  text: (area?: Area) => Promise<string[]>;
  /** The left and right end of all that is set on a page, in points. */
  extent: () => Promise<{ left: number; right: number }>;
  fonts: () => Promise<string[]>;
};

export type Printer = {
  print: <K extends string>(files: Record<K, Uint8Array>) => Promise<Record<K, Printed>>;
  close: () => Promise<void>;
};

const limits = { maxBuffer: 64 * 1024 * 1024 };

const printed = ({ pdftotext, pdffonts }: Office, path: string): Printed => ({
  async text(area) {
    const crop = area
      ? ["-r", "72", "-x", String(area.x), "-y", String(area.y), "-W", String(area.width), "-H", String(area.height)]
      : [];
    const { stdout } = await run(pdftotext, ["-raw", ...crop, path, "-"], limits);
    return stdout.split("\f").slice(0, -1);
  },
  async extent() {
    const { stdout } = await run(pdftotext, ["-bbox", path, "-"], limits);
    const ends = [...stdout.matchAll(/<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"/g)];
    return {
      left: Math.min(...ends.map(([, min]) => Number(min))),
      right: Math.max(...ends.map(([, , max]) => Number(max))),
    };
  },
  async fonts() {
    const { stdout } = await run(pdffonts, [path]);
    return stdout
      .split("\n")
      .slice(2)
      .map((line) => line.split(/\s+/)[0] ?? "")
      .filter(Boolean);
  },
});

/** Prints Word files with LibreOffice, all at once, in a profile and with fonts of their own. */
export const openPrinter = async (office: Office): Promise<Printer> => {
  const folder = await mkdtemp(join(tmpdir(), "thi-dua-print-"));
  const config = join(folder, "fonts.conf");
  await writeFile(config, fonts(folder));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  return {
    async print<K extends string>(files: Record<K, Uint8Array>) {
      const names = Object.keys(files) as K[];
      const docx = names.map((name) => join(folder, `${name}.docx`));
      await Promise.all(names.map((name, i) => writeFile(docx[i] ?? "", files[name])));
      await run(office.soffice, [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...docx], {
        ...limits,
        env: { ...process.env, FONTCONFIG_FILE: config },
      });
      const papers = names.map((name) => [name, printed(office, join(folder, `${name}.pdf`))] as const);
      return Object.fromEntries(papers) as Record<K, Printed>;
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
};
