import { mkdir, open, readFile, rename, stat, copyFile } from "node:fs/promises";
import { join } from "node:path";
import type { FilePlace } from "@thidua/runtime";

/** Objects by tenant and id; an object once written is never changed. */
export type Blobs = {
  read(place: FilePlace): Promise<Uint8Array | undefined>;
  write(place: FilePlace, bytes: Uint8Array): Promise<void>;
  has(place: FilePlace): Promise<boolean>;
  copy(from: FilePlace, to: FilePlace): Promise<void>;
};

const missing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ENOENT";

/** Objects as files in a folder, one folder a tenant; synced before they count as written. */
export const folderBlobs = (folder: string): Blobs => {
  const pathOf = ({ owner, file }: FilePlace) => join(folder, owner, file);
  const has = async (place: FilePlace): Promise<boolean> => {
    try {
      return (await stat(pathOf(place))).isFile();
    } catch (error) {
      if (missing(error)) return false;
      throw error;
    }
  };
  return {
    has,
    async read(place) {
      try {
        return await readFile(pathOf(place));
      } catch (error) {
        if (missing(error)) return undefined;
        throw error;
      }
    },
    async write(place, bytes) {
      await mkdir(join(folder, place.owner), { recursive: true });
      const path = pathOf(place);
      const fresh = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.part`;
      const handle = await open(fresh, "wx");
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(fresh, path);
    },
    async copy(from, to) {
      if (await has(to)) return;
      await mkdir(join(folder, to.owner), { recursive: true });
      const fresh = `${pathOf(to)}.${process.pid}.part`;
      await copyFile(pathOf(from), fresh);
      await rename(fresh, pathOf(to));
    },
  };
};

/** Objects in memory, for a world that ends with its process. */
export const memoryBlobs = (): Blobs => {
  const held = new Map<string, Uint8Array>();
  const keyOf = ({ owner, file }: FilePlace) => `${owner}/${file}`;
  return {
    has: async (place) => held.has(keyOf(place)),
    read: async (place) => held.get(keyOf(place)),
    write: async (place, bytes) => void held.set(keyOf(place), bytes),
    async copy(from, to) {
      const bytes = held.get(keyOf(from));
      if (!bytes) throw new Error(`there is no file ${keyOf(from)}`);
      if (!held.has(keyOf(to))) held.set(keyOf(to), bytes);
    },
  };
};
