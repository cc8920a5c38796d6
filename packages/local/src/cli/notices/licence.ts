import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Installed, Manifest } from "./tree.ts";

/** Licences that let us ship the work under Apache-2.0 as long as their text goes along. */
const accepted = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "OFL-1.1",
  "Python-2.0",
  "Unlicense",
  "Zlib",
]);

/** The licence as the package states it, in SPDX where it does. */
export function licenceOf({ license, licenses }: Manifest): string {
  if (typeof license === "string") return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(" OR ") ?? "unknown";
}

/** Whether one of the alternatives that a package states is accepted. */
export function isAccepted(manifest: Manifest): boolean {
  const licence = licenceOf(manifest);
  const choices = licence.replace(/[()]/g, "").split(" OR ");
  return choices.some((choice) => choice.split(" AND ").every((part) => accepted.has(part.trim())));
}

/** The texts that a package wants to have passed on: licence and notice files, else its statement and its author. */
export function textOf({ folder, manifest }: Installed): string {
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)([.-].*)?$/i.test(name));
  const texts = files.toSorted().map((name) => readFileSync(join(folder, name), "utf8"));
  const author = typeof manifest.author === "object" ? manifest.author.name : manifest.author;
  const stated = `Licence as stated by the package: ${licenceOf(manifest)}${author ? ` (${author})` : ""}`;
  const text = texts.length > 0 ? texts.join("\n\n") : stated;
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+$/gm, "")
    .trim();
}
