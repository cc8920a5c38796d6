import { policy, type PolicyDocument, type TableArns } from "./document.ts";
import { all } from "./keys.ts";
import { keyedAccess } from "./statements.ts";

/** What sign-in may do: read a login's memberships and update which of them is active. */
export const identityPolicy = ({ tableArn }: Pick<TableArns, "tableArn">): PolicyDocument =>
  policy(
    ...keyedAccess({
      tableArn,
      reads: [all("L")],
      writes: [all("L")],
      reading: ["dynamodb:GetItem", "dynamodb:Query"],
      writing: ["dynamodb:UpdateItem"],
    }),
  );
