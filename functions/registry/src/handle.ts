import {
  grantRegistry,
  openRegistry,
  platformTenant,
  type Connect,
  type Reader,
  type RegistryScope,
  type Table,
} from "@thidua/data";
import { Failure, type TenantId } from "@thidua/domain";
import { handlersFor, type Caller } from "@thidua/runtime";

/** What the registry has beside the platform's own store. */
export type RegistryPorts = {
  /** The function's own client: its policy opens hierarchy, logins, settings and members, and no tenant's work. */
  connect: Connect<RegistryScope>;
  table: Table;
  /** Bytes nobody can foresee, for secrets. */
  randomBytes: (size: number) => Uint8Array;
};

export const handle = handlersFor<RegistryPorts>();

/** A role of the operator's name in any other tenant opens nothing. */
export const demandPlatform = (tenant: TenantId): void => {
  if (tenant === platformTenant) return;
  throw new Failure("forbidden", {
    vi: "Việc này chỉ dành cho quản trị nền tảng.",
    en: "Only the platform's operators may do this.",
  });
};

/** The operator's view of the map. */
export const openMap = async ({ connect, table }: RegistryPorts, me: Caller): Promise<Reader> => {
  demandPlatform(me.tenant);
  return openRegistry(connect, table, grantRegistry(me.login, me.tenant));
};
