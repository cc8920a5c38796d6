import { Failure } from "@thidua/domain";

const attempts = 6;

/**
 * Does an act again from fresh reads when another act on the same sheet came between: two appraisers at one sheet don't
 * hinder each other. `isMine` says that what was changed is the very thing the caller named a version of.
 */
export const again = async <T>(act: () => Promise<T>, isMine: () => Promise<boolean>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act();
    } catch (cause) {
      const stale = cause instanceof Failure && (cause.code === "stale" || cause.code === "busy");
      if (!stale || attempt === attempts || (await isMine())) throw cause;
    }
  }
};
