/** How a flag of `npm start` takes its value, and what its help says. */
export type Flag = { value: "none" | "needed" | "optional"; sample?: string; vi: string; en: string };

export const startFlags = {
  fresh: { value: "none", vi: "xóa dữ liệu cũ, dựng lại bản minh họa", en: "drop the old data, build the demo anew" },
  empty: { value: "none", vi: "chỉ có người vận hành, không có dữ liệu minh họa", en: "an operator and no demo data" },
  port: {
    value: "needed",
    sample: "N",
    vi: "cổng (mặc định 4600; 0: cổng trống bất kỳ)",
    en: "port (4600; 0: any free one)",
  },
  today: {
    value: "needed",
    sample: "YYYY-MM-DD",
    vi: "ngày nghiệp vụ của bản minh họa",
    en: "business date of the demo",
  },
  endpoint: {
    value: "needed",
    sample: "URL",
    vi: "dùng bảng tại địa chỉ này thay bảng nhúng",
    en: "use the table at this address",
  },
  host: {
    value: "optional",
    sample: "[IP]",
    vi: "mở cho mạng nội bộ qua HTTPS, kèm mã QR",
    en: "serve the LAN over HTTPS, with a QR code",
  },
  "public-url": {
    value: "needed",
    sample: "URL",
    vi: "địa chỉ https mà người dùng mở",
    en: "the https address that people open",
  },
  data: { value: "needed", sample: "FOLDER", vi: "thư mục dữ liệu (mặc định .data)", en: "folder of the data (.data)" },
  help: { value: "none", vi: "in các lựa chọn này", en: "print these options" },
} as const satisfies Record<string, Flag>;
export type FlagName = keyof typeof startFlags;

/** The help page of `npm start`, Vietnamese line above English. */
export function startHelp(): string {
  const lines = Object.entries<Flag>(startFlags).map(([name, { sample, vi, en }]) => {
    const head = `  --${name}${sample ? ` ${sample}` : ""}`;
    return `${head.padEnd(26)}${vi}\n${" ".repeat(26)}${en}`;
  });
  return `npm start -- [lựa chọn / options]\n\n${lines.join("\n")}\n`;
}
