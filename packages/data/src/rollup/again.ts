/** The answer of a step that lost a race and has to be run again. */
export const lost: unique symbol = Symbol("lost");

/** Runs a step again while it loses races. Giving up is an error, never a success: the stream then brings the record back. */
export const again = async <T>(attempts: number, step: () => Promise<T | typeof lost>): Promise<T> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const done = await step();
    if (done !== lost) return done;
  }
  throw new Error(`lost ${attempts} races in a row; the record has to come again`);
};
