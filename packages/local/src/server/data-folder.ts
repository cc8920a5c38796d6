import { access, constants, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "@thidua/domain";

const readOnly = (folder: string, cause: unknown): Failure =>
  new Failure("conflict", {
    vi: `Không ghi được vào thư mục dữ liệu ${folder}. Hãy cấp quyền ghi, hoặc chạy với thư mục khác: npm start -- --data THƯ_MỤC`,
    en: `The data folder ${folder} can't be written. Allow writing, or use another: npm start -- --data FOLDER`,
    cause,
  });

/** Makes the data folder ready, emptied if asked; a folder that can't be written is told in one sentence. */
export const prepareDataFolder = async (folder: string, fresh: boolean): Promise<void> => {
  try {
    if (fresh) await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    const probe = join(folder, ".probe");
    await writeFile(probe, "");
    await rm(probe);
  } catch (cause) {
    throw readOnly(folder, cause);
  }
};
