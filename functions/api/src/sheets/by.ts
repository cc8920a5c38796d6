import type { WrittenBy } from "@thidua/domain";
import type { Caller } from "@thidua/runtime";

/** The caller as it stands under what it wrote. */
export const writtenBy = (me: Caller): WrittenBy => ({
  login: me.login,
  name: me.name,
  ...(me.unit ? { unit: me.unit } : {}),
});
