import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.ts";
import { isAccepted, licenceOf, textOf } from "./licence.ts";
import { dependenciesOf, type Installed } from "./tree.ts";

/** Where the console serves it from. */
export const noticesFile = "packages/web/public/third-party-notices.txt";

// infra and test run at our place only
const shipped = (): string[] =>
  ["packages", "functions"]
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((workspace) => existsSync(join(root, workspace, "package.json")));

const label = ({ manifest: { name, version } }: Installed): string => `${name} ${version}`;

/** The page of third-party notices: the list, then each text once with the packages it is for. */
export function renderNotices(packages: readonly Installed[]): string {
  const byText = Map.groupBy(packages, textOf);
  const list = packages.map((one) => `- ${label(one)}: ${licenceOf(one.manifest)}`);
  const texts = [...byText].map(([text, of]) => `${"-".repeat(80)}\n${of.map(label).join(", ")}\n\n${text}\n`);
  const head = [
    "Thông báo về phần mềm của bên thứ ba",
    "Third-party notices",
    "",
    "Thi Đua theo giấy phép Apache-2.0 và dùng các gói sau, mỗi gói theo giấy phép của nó.",
    "Thi Đua is licensed under Apache-2.0 and uses the packages below, each under its own licence.",
  ];
  return [...head, "", ...list, "", ...texts].join("\n");
}

export const installedPackages = (): Installed[] => dependenciesOf(root, shipped());

/** Packages whose licence nobody here has accepted. */
export const refused = (packages: readonly Installed[]): string[] =>
  packages.filter(({ manifest }) => !isAccepted(manifest)).map((one) => `${label(one)}: ${licenceOf(one.manifest)}`);
