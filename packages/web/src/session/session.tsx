import type { User, UserManager } from "oidc-client-ts";
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";

export type SessionState = { status: "loading" | "signedOut" | "signedIn"; user?: User; ended: boolean };
type Value = SessionState & {
  /** Leaves for the issuer; comes back to `returnTo`. */
  signIn: (returnTo: string) => Promise<void>;
  signOut: () => Promise<void>;
  /** The server no longer knows the token: what was typed stays, a dialog asks to sign in again. */
  end: () => void;
  /** Renews the token now: after switching tenant it must name the new one. */
  renew: () => Promise<void>;
  finishSignIn: () => Promise<string>;
};
const SessionContext = createContext<Value | undefined>(undefined);

export const useSession = (): Value => {
  const value = use(SessionContext);
  if (!value) throw new Error("SessionProvider is missing");
  return value;
};

type Props = { manager: UserManager; onEnd: (listen: () => void) => () => void; children: ReactNode };

/** Who is signed in, in this tab. `onEnd` hears from the API client that the server refused the token. */
export function SessionProvider({ manager, onEnd, children }: Props) {
  const [state, setState] = useState<SessionState>({ status: "loading", ended: false });
  const end = useCallback(() => setState((now) => ({ ...now, ended: now.status === "signedIn" })), []);
  const take = useCallback(
    (user: User | null) =>
      setState(user ? { status: "signedIn", user, ended: false } : { status: "signedOut", ended: false }),
    [],
  );

  useEffect(() => {
    void manager.getUser().then(take, () => take(null));
    const off = [
      manager.events.addUserLoaded(take),
      manager.events.addSilentRenewError(() => void manager.getUser().then((user) => user?.expired && end())),
      manager.events.addAccessTokenExpired(end),
      onEnd(end),
    ];
    return () => off.forEach((stop) => stop());
  }, [manager, take, end, onEnd]);

  const value = useMemo<Value>(
    () => ({
      ...state,
      end,
      signIn: (returnTo) => manager.signinRedirect({ state: { returnTo } }),
      signOut: async () => {
        await manager.removeUser();
        take(null);
      },
      renew: async () => take((await manager.signinSilent()) ?? null),
      finishSignIn: async () => {
        const user = await manager.signinRedirectCallback();
        take(user);
        return (user.state as { returnTo?: string } | undefined)?.returnTo ?? "/";
      },
    }),
    [state, end, manager, take],
  );
  return <SessionContext value={value}>{children}</SessionContext>;
}
