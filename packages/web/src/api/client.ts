import { createClient, type Client } from "@thidua/contract";
import type { UserManager } from "oidc-client-ts";

/** The API as the console calls it, and the news that the server refused the token. */
export type Api = Client & { onRefused: (listen: () => void) => () => void };

type Ports = { manager: Pick<UserManager, "getUser" | "signinSilent">; fetch: typeof fetch; newKey: () => string };

/** Each call carries the tab's ID token, renewed first when it has run out. */
export const createApi = ({ manager, fetch: send, newKey }: Ports): Api => {
  const listeners = new Set<() => void>();
  const token = async (): Promise<string | undefined> => {
    const user = await manager.getUser();
    if (!user) return undefined;
    if (!user.expired) return user.id_token;
    const renewed = await manager.signinSilent().catch(() => null);
    return (renewed ?? user).id_token;
  };
  const client = createClient({
    baseUrl: "",
    token,
    newKey,
    fetch: async (...request) => {
      const response = await send(...request);
      if (response.status === 401) for (const listen of listeners) listen();
      return response;
    },
  });
  return {
    ...client,
    onRefused: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
};
