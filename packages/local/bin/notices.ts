import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { installedPackages, noticesFile, renderNotices } from "../src/cli/notices/notices.ts";
import { root } from "../src/cli/root.ts";

const packages = installedPackages();
mkdirSync(dirname(join(root, noticesFile)), { recursive: true });
writeFileSync(join(root, noticesFile), renderNotices(packages));
console.log(`${noticesFile}: ${packages.length} gói (packages)`);
