import { Failure } from "@thidua/domain";

/** Runs a command; a Failure ends it with one sentence in each language instead of a stack. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(`${error.vi}\n${error.en}`);
    process.exitCode = 1;
  }
}
