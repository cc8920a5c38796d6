import { existsSync } from "node:fs";
import { join } from "node:path";
import { installedPackages, noticesFile, refused, renderNotices } from "../notices/notices.ts";
import { root } from "../root.ts";
import { readText } from "./files.ts";

/** The notices name what is installed, and every licence in them is one we accept. */
export async function notices(): Promise<string[]> {
  const packages = installedPackages();
  const current = existsSync(join(root, noticesFile)) && readText(noticesFile) === renderNotices(packages);
  return [
    ...refused(packages).map((line) => `${line} isn't an accepted licence`),
    ...(current ? [] : [`${noticesFile} isn't current: npm run notices`]),
  ];
}
