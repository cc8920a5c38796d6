import { Problem, ProblemError } from "@thidua/contract";
import type { CampaignId, LoginId, TenantId } from "@thidua/domain";

export type OwnLogin = { place: string; name: string; login: LoginId; secret?: string };
type OwnPage = { root: TenantId; done: number; of: number; next?: number; logins: OwnLogin[] };
export type OwnLaunch = { campaign: CampaignId; sent: number };

const post = async <T>(path: string, body: object): Promise<T> => {
  const response = await fetch(`/api/demo/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new ProblemError(Problem.parse(answer));
  return answer as T;
};

type List = { key: string; root: string; names: string };

/** Makes the list's authorities page by page; the same key goes on where a lost connection ended. */
export const makeOwnList = async (list: List, onPage: (page: OwnPage) => void): Promise<TenantId> => {
  for (let from = 0; ;) {
    const page = await post<OwnPage>("own", { ...list, from });
    onPage(page);
    if (page.next === undefined) return page.root;
    from = page.next;
  }
};

export const launchOwnList = (root: TenantId): Promise<OwnLaunch> => post("own/campaign", { root });
