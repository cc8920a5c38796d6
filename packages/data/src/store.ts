import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { createReader, type OwnerOf, type Reader } from "./reader.ts";
import type { LoginScope, NodeScope, RegistryScope, TenantScope } from "./scope.ts";
import { createWriter, type WriteContext, type Writer } from "./writer.ts";

/** Gives a client whose credentials reach what the scope may reach and nothing else. */
export type Connect<Scope> = (scope: Scope) => Promise<DynamoDBDocumentClient>;
export type Table = { name: string };

const ownerWithin =
  (tenant: string): OwnerOf =>
  (kind, owner) => {
    if (kind.namespace === "H" || kind.namespace === "N" || kind.namespace === "P") {
      if (owner === undefined) throw new Error(`${kind.name} is a public fact: say whose`);
      return owner;
    }
    if (owner !== undefined && owner !== tenant) throw new Error(`${kind.name} of another owner is outside the scope`);
    return tenant;
  };

/** Opens one tenant's store for reading. */
export const openReader = async (connect: Connect<TenantScope>, table: Table, scope: TenantScope): Promise<Reader> =>
  createReader(await connect(scope), table.name, ownerWithin(scope.tenant));

/** Opens one tenant's store for writing. */
export const openWriter = async (
  connect: Connect<TenantScope>,
  table: Table,
  scope: TenantScope,
  context: WriteContext,
): Promise<Writer> => {
  const client = await connect(scope);
  return createWriter(
    client,
    table.name,
    scope.tenant,
    createReader(client, table.name, ownerWithin(scope.tenant)),
    context,
  );
};

/** A platform function's view of one node: reads within it; its writes are its own, under its own policy. */
export const openNode = async (
  connect: Connect<NodeScope>,
  table: Table,
  scope: NodeScope,
): Promise<{ reader: Reader; client: DynamoDBDocumentClient; table: string; tenant: string }> => {
  const client = await connect(scope);
  return {
    reader: createReader(client, table.name, ownerWithin(scope.tenant)),
    client,
    table: table.name,
    tenant: scope.tenant,
  };
};

/** One login's own partition. */
export const openLogin = async (
  connect: Connect<LoginScope>,
  table: Table,
  scope: LoginScope,
): Promise<{ reader: Reader; client: DynamoDBDocumentClient; table: string }> => {
  const client = await connect(scope);
  return { reader: createReader(client, table.name, () => scope.login), client, table: table.name };
};

/** The operator's view: every kind names its owner; what the registry's policy doesn't open stays closed. */
export const openRegistry = async (
  connect: Connect<RegistryScope>,
  table: Table,
  scope: RegistryScope,
): Promise<Reader> =>
  createReader(await connect(scope), table.name, (kind, owner) => {
    if (owner === undefined) throw new Error(`${kind.name}: say whose`);
    return owner;
  });
