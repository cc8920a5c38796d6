import type { Me } from "@thidua/contract";
import type { Permission } from "@thidua/domain";
import { createContext, use, useMemo, type ReactNode } from "react";
import { openDrafts, type Drafts } from "../lib/drafts.ts";

type Value = { me: Me; drafts: Drafts };
const MeContext = createContext<Value | undefined>(undefined);

const useValue = (): Value => {
  const value = use(MeContext);
  if (!value) throw new Error("MeProvider is missing");
  return value;
};

/** Who is signed in: place, roles, permissions, the day it is. */
export const useMe = (): Me => useValue().me;
/** What this account typed and hasn't saved, on this machine. */
export const useDrafts = (): Drafts => useValue().drafts;

/** Whether the caller holds a permission; the server decides again at every act. */
export const useMay = (): ((...wanted: Permission[]) => boolean) => {
  const { me } = useValue();
  return (...wanted) => wanted.some((permission) => me.permissions.includes(permission));
};

export function MeProvider({
  me,
  storage,
  now,
  children,
}: {
  me: Me;
  storage: Storage;
  now: () => number;
  children: ReactNode;
}) {
  const drafts = useMemo(
    () => openDrafts(storage, { login: me.login, tenant: me.tenant.tenant }, now),
    [storage, now, me.login, me.tenant.tenant],
  );
  const value = useMemo(() => ({ me, drafts }), [me, drafts]);
  return <MeContext value={value}>{children}</MeContext>;
}
