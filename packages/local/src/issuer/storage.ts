import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Payload } from "oidc-provider";
import * as z from "zod";

const Kept = z.object({
  model: z.string(),
  id: z.string(),
  payload: z.record(z.string(), z.unknown()),
  /** Milliseconds since 1970. */
  until: z.number().nullable(),
});
/** One thing that the issuer remembers: a grant, a refresh token. */
export type Kept = Omit<z.infer<typeof Kept>, "payload"> & { payload: Payload };

/** Keeps what must outlive the process. */
export type IssuerStorage = {
  load: () => Promise<Kept[]>;
  put: (kept: Kept) => Promise<void>;
  remove: (model: string, id: string) => Promise<void>;
};

/** Forgets with the process. */
export const memoryStorage = (): IssuerStorage => ({
  load: async () => [],
  put: async () => undefined,
  remove: async () => undefined,
});

/** One file each, readable by its owner only; the name tells nothing of the token. A file it can't read is left alone. */
export const folderStorage = (folder: string): IssuerStorage => {
  const fileOf = (model: string, id: string) =>
    join(folder, `${model}-${createHash("sha256").update(id).digest("hex").slice(0, 32)}.json`);
  const read = async (name: string): Promise<Kept[]> => {
    try {
      const kept = Kept.safeParse(JSON.parse(await readFile(join(folder, name), "utf8")));
      return kept.success ? [kept.data] : [];
    } catch {
      return [];
    }
  };
  return {
    async load() {
      await mkdir(folder, { recursive: true });
      const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
      return (await Promise.all(names.map(read))).flat();
    },
    async put(kept) {
      await mkdir(folder, { recursive: true });
      const file = fileOf(kept.model, kept.id);
      await writeFile(`${file}.new`, JSON.stringify(kept), { mode: 0o600 });
      await rename(`${file}.new`, file);
    },
    remove: (model, id) => rm(fileOf(model, id), { force: true }),
  };
};
