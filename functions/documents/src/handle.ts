import { handlersFor, type FilesPort } from "@thidua/runtime";

/** What this function has beside the tenant's store. */
export type DocumentsPorts = { files: Pick<FilesPort, "read"> };

export const handle = handlersFor<DocumentsPorts>();
