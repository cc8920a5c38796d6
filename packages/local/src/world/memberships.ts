import {
  activeItem,
  grantLogin,
  membershipItem,
  openLogin,
  type Connect,
  type LoginScope,
  type Table,
} from "@thidua/data";
import type { LoginId, Membership } from "@thidua/domain";

/** The membership a login works in now: the active one, or its only one. */
export const membershipOf = async (
  connect: Connect<LoginScope>,
  table: Table,
  login: LoginId,
): Promise<Membership | undefined> => {
  const { reader } = await openLogin(connect, table, grantLogin(login));
  const active = await reader.get(activeItem, {}, {}, { strong: true });
  const held = (await reader.all(membershipItem, {}, { strong: true })).map(({ value }) => value);
  return held.find(({ tenant }) => tenant === active?.value.tenant) ?? held[0];
};
