import type { FileId, Instant, TenantId } from "@thidua/domain";

/** One object of one tenant. */
export type FilePlace = { owner: TenantId; file: FileId };

/** What a file was declared to be; the store takes nothing else in its place. */
export type DeclaredFile = FilePlace & { name: string; type: string; size: number; sha256: string };

export type SignedLink = {
  method: "PUT" | "GET";
  url: string;
  headers: Record<string, string>;
  expiresAt: Instant;
};

/** Where bytes lie. Links are for one object and one act, and end within five minutes. */
export type FilesPort = {
  linkToPut(file: DeclaredFile): Promise<SignedLink>;
  linkToGet(file: DeclaredFile): Promise<SignedLink>;
  /** Whether the object lies there, whole and as declared. */
  has(place: FilePlace): Promise<boolean>;
  /** The object's bytes; nothing where it hasn't arrived. */
  read(place: FilePlace): Promise<Uint8Array | undefined>;
  /** Copies an object to another tenant's place; doing it twice is doing it once. */
  copy(from: FilePlace, to: TenantId): Promise<void>;
};
