import { handlersFor } from "@thidua/runtime";

/** What this function has beside the tenant's store. */
export type DocumentsPorts = Record<never, never>;

export const handle = handlersFor<DocumentsPorts>();
