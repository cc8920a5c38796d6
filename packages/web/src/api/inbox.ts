import { getInboxEntry, listInbox } from "@thidua/contract";
import type { EnvelopeId } from "@thidua/domain";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "./client.ts";

/** What the level above sent, latest first. */
export const inboxQuery = (api: Api) =>
  queryOptions({ queryKey: ["inbox"], queryFn: () => api.call(listInbox, { query: {} }) });

export const inboxEntryQuery = (api: Api, envelope: EnvelopeId) =>
  queryOptions({ queryKey: ["inbox", envelope], queryFn: () => api.call(getInboxEntry, { params: { envelope } }) });
