import { randomBytes } from "node:crypto";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import {
  keyOf,
  makeRow,
  memberItem,
  membershipItem,
  nodeItem,
  platformTenant,
  secretItem,
  type AnyItemKind,
} from "@thidua/data";
import { encodeId, LoginId, Member, Membership, TenantNode } from "@thidua/domain";
import { hashSecret } from "@thidua/runtime";
import { tableName } from "../backup/index.ts";
import { wallClock } from "./clocks.ts";
import type { World } from "./world.ts";

/** The login of whoever runs the platform. */
export const operatorLogin = LoginId.parse("nen-tang");

const place = "Nền tảng Thi Đua";
const name = "Quản trị nền tảng";

/**
 * The one thing an installation starts with: a platform operator, put there under the registry's policy. Gives the
 * first secret when it is made, and nothing when the operator exists; only the hash is kept.
 */
export const ensureOperator = async (world: World): Promise<{ login: LoginId; secret: string } | undefined> => {
  if (await world.membershipOf(operatorLogin)) return undefined;
  const client = world.door.service("registry");
  const put = (kind: AnyItemKind, owner: string, sort: object, value: unknown) =>
    client.send(
      new PutCommand({
        TableName: tableName,
        Item: makeRow(kind, keyOf(kind, owner, {} as never, sort as never), value, 1, wallClock()),
      }),
    );
  const secret = encodeId(randomBytes(12)).replace(/(.{4})(?=.)/g, "$1-");
  const roles = ["operator"];
  const node = TenantNode.parse({
    tenant: platformTenant,
    kind: "department",
    name: place,
    issuer: place.toLocaleUpperCase("vi"),
  });
  await put(nodeItem, platformTenant, {}, node);
  await put(memberItem, platformTenant, { login: operatorLogin }, Member.parse({ login: operatorLogin, name, roles }));
  await put(secretItem, operatorLogin, {}, await hashSecret(secret, randomBytes(16)));
  // Last, because its presence says that all is there.
  await put(
    membershipItem,
    operatorLogin,
    { tenant: platformTenant },
    Membership.parse({ login: operatorLogin, tenant: platformTenant, tenantName: place, name, roles }),
  );
  return { login: operatorLogin, secret };
};
