import { projectFiles, readText } from "./files.ts";

type Manifest = Record<"dependencies" | "devDependencies" | "optionalDependencies", Record<string, string> | undefined>;

/** The lock file names no server to fetch from, and every manifest names exact versions. */
export async function lockFile(): Promise<string[]> {
  const servers = readText("package-lock.json")
    .split("\n")
    .flatMap((line, i) => (/"resolved": "http/.test(line) ? [`package-lock.json:${i + 1}: ${line.trim()}`] : []));
  const loose = projectFiles()
    .filter((path) => path.endsWith("package.json"))
    .flatMap((path) => {
      const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readText(path)) as Manifest;
      return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
        .filter(([name, version]) => (name.startsWith("@thidua/") ? version !== "*" : !/^\d+\.\d+\.\d+/.test(version)))
        .map(([name, version]) => `${path}: ${name} ${version} is no exact version`);
    });
  return [...servers, ...loose];
}
