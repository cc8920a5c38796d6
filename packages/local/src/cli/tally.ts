import { readFileSync } from "node:fs";

export type Tally = { passed: number; failed: number; skipped: string[] };

type Report = {
  success: boolean;
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
};

/** Counts a vitest JSON report; a file that couldn't even be read counts as one failure, so does a run that failed otherwise. */
export function tallyOf(path: string, exitCode: number): Tally {
  const report = JSON.parse(readFileSync(path, "utf8")) as Report;
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  const failed = tests.filter((test) => test.status === "failed").length + broken.length;
  return {
    passed: tests.filter((test) => test.status === "passed").length,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: tests.filter((test) => !["passed", "failed"].includes(test.status)).map((test) => test.fullName),
  };
}

/** The last line of every command that counts: "N passed, N failed", alone on its line. */
export function lastLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ""}`;
}
