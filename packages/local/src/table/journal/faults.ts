import { Failure } from "@thidua/domain";

/** A data folder that can't be used as it is: what is wrong, where, and what to do. */
const both = (code: "conflict" | "busy" | "forbidden", vi: string, en: string, cause?: unknown): Failure =>
  new Failure(code, { vi, en, cause });

export const damaged = (file: string, offset: number, what: { vi: string; en: string }): Failure =>
  both(
    "conflict",
    `Tệp dữ liệu ${file} bị hỏng tại byte ${offset}: ${what.vi}. Hãy khôi phục thư mục dữ liệu từ bản sao lưu gần nhất (npm run restore).`,
    `The data file ${file} is damaged at byte ${offset}: ${what.en}. Restore the data folder from the latest backup (npm run restore).`,
  );

export const missing = (file: string): Failure =>
  both(
    "conflict",
    `Thiếu tệp dữ liệu ${file}. Hãy khôi phục thư mục dữ liệu từ bản sao lưu gần nhất (npm run restore).`,
    `The data file ${file} is missing. Restore the data folder from the latest backup (npm run restore).`,
  );

export const inUse = (folder: string, pid: number): Failure =>
  both(
    "busy",
    `Thư mục dữ liệu ${folder} đang được tiến trình ${pid} sử dụng. Hãy dừng tiến trình đó hoặc chọn thư mục khác (--data).`,
    `The data folder ${folder} is in use by process ${pid}. Stop that process or choose another folder (--data).`,
  );

export const otherTable = (folder: string, found: string, wanted: string): Failure =>
  both(
    "conflict",
    `Thư mục dữ liệu ${folder} chứa bảng ${found}, không phải ${wanted}. Hãy chọn thư mục khác (--data).`,
    `The data folder ${folder} holds the table ${found}, not ${wanted}. Choose another folder (--data).`,
  );

export const unwritable = (folder: string, cause: unknown): Failure =>
  both(
    "forbidden",
    `Không ghi được vào thư mục dữ liệu ${folder} (${reason(cause)}). Hãy cấp quyền ghi, giải phóng ổ đĩa hoặc chọn thư mục khác (--data).`,
    `The data folder ${folder} can't be written (${reason(cause)}). Grant write access, free the disk or choose another folder (--data).`,
    cause,
  );

const reason = (cause: unknown): string =>
  cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
