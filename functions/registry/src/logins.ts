import { memberItem, membershipItem, secretItem, type Put } from "@thidua/data";
import { encodeId, fold, LoginId, type Member, type TenantNode } from "@thidua/domain";
import { hashSecret } from "@thidua/runtime";
import { putFor } from "./put.ts";

type Random = (size: number) => Uint8Array;
export type NewMember = Omit<Member, "login">;
export type CreatedLogin = { login: LoginId; name: string; secret: string };

/** A name to type: the place without marks, and four characters so that it is its own. */
const loginFor = (place: string, random: Random): LoginId => {
  const slug = fold(place)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);
  return LoginId.parse(`${slug || "don-vi"}-${encodeId(random(12)).slice(0, 4).toLowerCase()}`);
};

/** Sixty bits in groups that can be read out on the telephone. */
const secretFrom = (random: Random): string => encodeId(random(12)).replace(/(.{4})(?=.)/g, "$1-");

/** That a login holds roles in a tenant: said in the tenant, and to the login. */
export const memberPuts = (node: TenantNode, { login, name, roles, ...rest }: Member): Put[] => [
  putFor(memberItem, node.tenant, { login }, { login, name, roles, ...rest }),
  putFor(
    membershipItem,
    login,
    { tenant: node.tenant },
    { login, tenant: node.tenant, tenantName: node.name, name, roles },
  ),
];

/** A login that didn't exist, with its first secret; only the hash is kept. */
export const createLogin = async (
  node: TenantNode,
  member: NewMember,
  random: Random,
): Promise<{ puts: Put[]; created: CreatedLogin }> => {
  const login = loginFor(node.name, random);
  const secret = secretFrom(random);
  return {
    puts: [
      ...memberPuts(node, { ...member, login }),
      putFor(secretItem, login, {}, await hashSecret(secret, random(16))),
    ],
    created: { login, name: member.name, secret },
  };
};

/** What is given again when the same request comes twice: everything but the secret. */
export const withoutSecret = ({ login, name }: CreatedLogin) => ({ login, name });
