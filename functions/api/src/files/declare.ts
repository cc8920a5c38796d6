import { declareFile, FileType, fileTypes, getFileLink, type FileView } from "@thidua/contract";
import { fileItem, receivedFileItem, type StoredFile } from "@thidua/data";
import { Failure, FileId, invalid, notFound } from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { handle } from "../handle.ts";
import { writtenBy } from "../sheets/by.ts";

const view = (file: StoredFile): FileView => ({
  file: file.id,
  name: file.name,
  size: file.size,
  type: FileType.parse(file.type),
  sha256: file.sha256,
  purpose: file.purpose,
  at: file.at,
  by: file.by.name,
});

const mayOpen = (me: Caller, { purpose, by }: StoredFile): boolean =>
  purpose === "document" ||
  me.permissions.has("sheet.read") ||
  by.login === me.login ||
  (me.unit !== undefined && by.unit === me.unit);

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toLocaleString("vi-VN");

export const files = [
  handle(declareFile, async ({ store, body, me, businessClock, newId }, { files: port }) => {
    const { most, ending } = fileTypes[body.type];
    if (body.size > most) {
      throw invalid({
        path: "size",
        vi: `size: tệp ${ending} tối đa ${megabytes(most)} MB; hãy giảm dung lượng (quét 150-200 dpi) hoặc tách tệp.`,
        en: `size: a ${ending} file holds at most ${most / 1024 / 1024} MB; scan at 150-200 dpi or split it.`,
      });
    }
    const file: StoredFile = { ...body, id: FileId.parse(newId()), by: writtenBy(me), at: businessClock() };
    const upload = await port.linkToPut({ owner: me.tenant, file: file.id, ...body });
    const reply = { file: view(file), upload };
    await store.commit({
      act: { what: "file.declare", about: file.name.slice(0, 200) },
      puts: [store.put(fileItem, {}, { file: file.id }, file, 0)],
      reply,
    });
    return reply;
  }),

  handle(getFileLink, async ({ store, params, me }, { files: port }) => {
    const own = (await store.get(fileItem, {}, { file: params.file }))?.value;
    const received = own ? undefined : (await store.get(receivedFileItem, {}, { file: params.file }))?.value;
    const file = own ?? (received && { ...received, by: { login: me.login, name: "" } });
    if (!file) throw notFound("Không tìm thấy tệp này.", "There is no such file.");
    const allowed = own ? mayOpen(me, own) : me.permissions.has("sheet.read");
    if (!allowed) {
      throw new Failure("forbidden", {
        vi: "Tài liệu kiểm chứng của đơn vị khác chỉ bên thẩm định được xem.",
        en: "Another unit's evidence is for the appraising side only.",
      });
    }
    const { name, type, size, sha256 } = file;
    const place = { owner: me.tenant, file: file.id };
    if (!(await port.has(place))) {
      throw new Failure("not_yet", {
        vi: "Tệp đã khai nhưng chưa tải lên xong. Người khai hãy tải lại.",
        en: "The file is declared but hasn't arrived. Whoever declared it should put it again.",
      });
    }
    return { file: view(file), download: await port.linkToGet({ ...place, name, type, size, sha256 }) };
  }),
];
