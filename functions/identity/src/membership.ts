import {
  activeItem,
  grantLogin,
  membershipItem,
  openLogin,
  type Connect,
  type LoginScope,
  type Table,
} from "@thidua/data";
import { compareVi, type LoginId, type Membership } from "@thidua/domain";

export type IdentityStore = { connect: Connect<LoginScope>; table: Table };

export type Memberships = { active: Membership | undefined; all: Membership[] };

/**
 * What a login holds, strongly read. It works in the tenant it chose last; if it never chose, or no longer holds a role
 * there, in the first by name.
 */
export const membershipsOf = async ({ connect, table }: IdentityStore, login: LoginId): Promise<Memberships> => {
  const { reader } = await openLogin(connect, table, grantLogin(login));
  const chosen = await reader.get(activeItem, {}, {}, { strong: true });
  const held = (await reader.all(membershipItem, {}, { strong: true })).map(({ value }) => value);
  const all = held.toSorted((a, b) => compareVi(a.tenantName, b.tenantName) || (a.tenant < b.tenant ? -1 : 1));
  return { active: all.find(({ tenant }) => tenant === chosen?.value.tenant) ?? all[0], all };
};
