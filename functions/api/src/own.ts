import { fileItem, personItem, unitItem, type Reader } from "@thidua/data";
import { Failure, invalid, type FileId, type PersonId, type UnitId } from "@thidua/domain";

const missing = (path: string, vi: string, en: string): Failure =>
  invalid({ path, vi: `${path}: ${vi}`, en: `${path}: ${en}` });

/** What a body names must be this tenant's own; of anything else the field is said to name nothing. */
export const demandUnit = async (store: Reader, unit: UnitId | undefined, path = "unit"): Promise<void> => {
  if (unit === undefined || (await store.get(unitItem, {}, { unit }))) return;
  throw missing(
    path,
    "không có đơn vị này; hãy chọn trong danh sách đơn vị.",
    "there is no such unit; choose one from the list.",
  );
};

export const demandPerson = async (store: Reader, person: PersonId | undefined, path = "person"): Promise<void> => {
  if (person === undefined || (await store.get(personItem, {}, { person }))) return;
  throw missing(
    path,
    "không có cá nhân này; hãy chọn trong danh sách cá nhân.",
    "there is no such person; choose one from the list.",
  );
};

export const demandFile = async (store: Reader, file: FileId | undefined, path = "file"): Promise<void> => {
  if (file === undefined || (await store.get(fileItem, {}, { file }))) return;
  throw missing(path, "không có tệp này; hãy tải tệp lên trước.", "there is no such file; upload it first.");
};
