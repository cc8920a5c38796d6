import * as z from "zod";
import { FileId, Instant, LoginId, TenantId, UnitId } from "@thidua/domain";
import { defineItem } from "../item.ts";

const facet = (_: object) => ["FILE"] as const;
const sort = ({ file }: { file: string }) => file;

/** A file of the tenant: what it is; its bytes lie behind the files port under tenant and id. */
export const StoredFile = z.object({
  id: FileId,
  name: z.string().max(200),
  type: z.string().max(100),
  size: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Evidence is for its unit and for whoever may see sheets; a document for everybody in the tenant. */
  purpose: z.enum(["evidence", "document"]),
  by: z.object({ login: LoginId, name: z.string().max(120), unit: UnitId.optional() }),
  at: Instant,
});
export type StoredFile = z.infer<typeof StoredFile>;

export const fileItem = defineItem({ name: "file", namespace: "T", schema: StoredFile, facet, sort, budget: 2048 });

/** A file that came with an envelope; written by exchange once its bytes lie in this tenant's place. */
export const receivedFileItem = defineItem({
  name: "receivedFile",
  namespace: "X",
  schema: StoredFile.omit({ by: true }).extend({ from: TenantId }),
  facet,
  sort,
  budget: 2048,
});
