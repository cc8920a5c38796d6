import { fileItem, type Reader } from "@thidua/data";
import type { Evidence, FileId, FileMeta } from "@thidua/domain";

export const fileIds = (cells: readonly { evidence: readonly Evidence[] }[]): FileId[] => [
  ...new Set(cells.flatMap(({ evidence }) => evidence.flatMap(({ file }) => file ?? []))),
];

/** The files that cells name, as far as they are this tenant's own. */
export const filesOf = async (
  store: Reader,
  cells: readonly { evidence: readonly Evidence[] }[],
): Promise<Map<string, FileMeta & { unit?: string | undefined }>> => {
  const ids = fileIds(cells);
  if (ids.length === 0) return new Map();
  const found = await store.many(
    fileItem,
    ids.map((file) => ({ part: {}, sort: { file } })),
  );
  return new Map(
    [...found].map(([id, { value }]) => [
      id,
      { id: value.id, name: value.name, type: value.type, size: value.size, sha256: value.sha256, unit: value.by.unit },
    ]),
  );
};
