import { UserManager, WebStorageStateStore } from "oidc-client-ts";

export type IdentitySettings = { authority: string; clientId: string; origin: string };

/** What the page says of its issuer: in the cloud another one stands in the same two lines of the page. */
export const readSettings = (page: Document, origin: string): IdentitySettings => {
  const meta = (name: string) => page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";
  return { authority: new URL(meta("thidua-authority"), origin).href, clientId: meta("thidua-client"), origin };
};

/**
 * Sign-in by code and PKCE. Tokens live in the tab's own store: two tabs may hold two accounts, and closing a tab
 * forgets its account.
 */
export const createManager = ({ authority, clientId, origin }: IdentitySettings, tab: Storage): UserManager =>
  new UserManager({
    authority,
    client_id: clientId,
    redirect_uri: `${origin}/dang-nhap/xong`,
    post_logout_redirect_uri: `${origin}/`,
    response_type: "code",
    scope: "openid profile offline_access",
    prompt: "login consent",
    userStore: new WebStorageStateStore({ store: tab }),
    stateStore: new WebStorageStateStore({ store: tab }),
    automaticSilentRenew: true,
    monitorSession: false,
    loadUserInfo: false,
    revokeTokensOnSignout: false,
  });
