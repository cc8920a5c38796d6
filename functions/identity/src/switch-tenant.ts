import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { activeItem, grantLogin, keyOf, makeRow, membershipItem, openLogin } from "@thidua/data";
import { notFound, type Clock, type LoginId, type TenantId } from "@thidua/domain";
import type { IdentityStore } from "./membership.ts";

export type SwitchPorts = IdentityStore & { wallClock: Clock };

/**
 * Makes `tenant` the one that the login works in, from the next token on. A tenant in which it holds no role doesn't
 * exist for it.
 */
export const switchTenant = async ({ connect, table, wallClock }: SwitchPorts, login: LoginId, tenant: TenantId) => {
  const { reader, client } = await openLogin(connect, table, grantLogin(login));
  const held = await reader.get(membershipItem, {}, { tenant }, { strong: true });
  if (!held) throw notFound("Anh/chị không có vai trò ở đơn vị này.", "You hold no role in this authority.");
  const { pk, sk, v: one, ...row } = makeRow(activeItem, keyOf(activeItem, login, {}, {}), { tenant }, 1, wallClock());
  const fields = Object.entries(row);
  await client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { pk, sk },
      UpdateExpression: `SET ${fields.map((_, index) => `#f${index} = :f${index}`).join(", ")} ADD #v :one`,
      ExpressionAttributeNames: {
        "#v": "v",
        ...Object.fromEntries(fields.map(([name], index) => [`#f${index}`, name])),
      },
      ExpressionAttributeValues: {
        ":one": one,
        ...Object.fromEntries(fields.map(([, value], index) => [`:f${index}`, value])),
      },
    }),
  );
  return { active: tenant };
};
