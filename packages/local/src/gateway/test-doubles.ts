import { tablePolicies, type TableRole } from "@thidua/data";
import { tableArn as arnOf } from "../table/index.ts";
import type { Session } from "./session.ts";

export const tableArn = arnOf("thi-dua");
export const streamArn = `${tableArn}/stream/2026-01-01T00:00:00.000`;

const documents = new Map(
  (Object.keys(tablePolicies) as TableRole[]).map((role) => [role, [tablePolicies[role]({ tableArn, streamArn })]]),
);

/** A session of a role, as STS would have given it. */
export const sessionOf = (role: TableRole, tid?: string): Session => ({
  accessKeyId: `ASIA${role}${tid ?? ""}`,
  secretAccessKey: `secret-${role}-${tid ?? ""}`,
  sessionToken: `token-${role}-${tid ?? ""}`,
  principalArn: `arn:aws:sts::000000000000:assumed-role/${role}/${tid ?? "session"}`,
  tags: tid === undefined ? {} : { tid },
  policies: documents.get(role) ?? [],
  expiresAt: "2099-01-01T00:00:00.000Z",
});
