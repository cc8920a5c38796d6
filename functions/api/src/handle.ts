import { handlersFor } from "@thidua/runtime";

/** What the API has beside the tenant's store. */
export type ApiPorts = Record<never, never>;

export const handle = handlersFor<ApiPorts>();
