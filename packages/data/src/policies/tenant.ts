import { policy, type PolicyDocument, type TableArns } from "./document.ts";
import { all, own } from "./keys.ts";
import { keyedAccess } from "./statements.ts";

/**
 * What a request may do on the credentials of its tenant (functions api and documents): read and write its own
 * partitions; read its own roll-up, inbox and audit, the public hierarchy and the national templates.
 */
export const tenantPolicy = ({ tableArn }: Pick<TableArns, "tableArn">): PolicyDocument =>
  policy(
    ...keyedAccess({
      tableArn,
      tagged: true,
      reads: [own("T"), own("R"), own("X"), own("Z"), all("H"), all("N")],
      writes: [own("T")],
    }),
  );
