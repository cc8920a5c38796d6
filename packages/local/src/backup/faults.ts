import { Failure } from "@thidua/domain";

export const notEmpty = (folder: string): Failure =>
  new Failure("conflict", {
    vi: `Thư mục ${folder} không trống: hãy chọn một thư mục mới cho bản sao lưu.`,
    en: `The folder ${folder} isn't empty: choose a new folder for the backup.`,
  });

export const noBackup = (folder: string): Failure =>
  new Failure("not_found", {
    vi: `Thư mục ${folder} không phải bản sao lưu (thiếu backup.json): hãy chọn đúng thư mục đã dùng với --to.`,
    en: `The folder ${folder} is no backup (backup.json is missing): choose the folder that was given to --to.`,
  });

export const notIntact = (folder: string, path: string): Failure =>
  new Failure("conflict", {
    vi: `Bản sao lưu ${folder} không còn nguyên vẹn: tệp ${path} khác với bảng kê. Hãy dùng bản sao lưu khác.`,
    en: `The backup ${folder} isn't intact: the file ${path} differs from its list. Use another backup.`,
  });

export const inside = (folder: string, data: string): Failure =>
  new Failure("invalid", {
    vi: `Thư mục ${folder} nằm trong thư mục dữ liệu ${data}: hãy chọn nơi khác, tốt nhất là trên đĩa khác.`,
    en: `The folder ${folder} lies in the data folder ${data}: choose another place, best on another disk.`,
  });

export const unreachable = (folder: string, cause: unknown): Failure =>
  new Failure("busy", {
    vi: `Không ghi được vào ${folder}: kiểm tra quyền ghi và dung lượng đĩa rồi chạy lại.`,
    en: `${folder} can't be written: check the right to write and the space on the disk, then run again.`,
    cause,
  });

export const noData = (data: string): Failure =>
  new Failure("not_found", {
    vi: `Thư mục ${data} chưa có dữ liệu để sao lưu: chạy npm start trước, hoặc chỉ đúng thư mục bằng --data.`,
    en: `The folder ${data} has no data to back up: run npm start first, or name the right folder with --data.`,
  });
