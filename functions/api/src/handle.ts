import { handlersFor, type FilesPort } from "@thidua/runtime";

/** What the API has beside the tenant's store. */
export type ApiPorts = { files: FilesPort };

export const handle = handlersFor<ApiPorts>();
