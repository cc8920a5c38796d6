import type { Document, LineCounter, YAMLParseError } from "yaml";
import type { PlacedFault } from "./parse-plan-file.ts";

const said: Record<string, [vi: string, en: string]> = {
  DUPLICATE_KEY: ["Trường này ghi hai lần; giữ lại một", "This field is written twice; keep one"],
  TAB_AS_INDENT: ["Thụt dòng bằng dấu cách, không dùng phím Tab", "Indent with spaces, not with tabs"],
  BAD_INDENT: ["Thụt dòng sai; canh thẳng với các dòng cùng cấp", "Wrong indentation; align it with its level"],
  MISSING_CHAR: ["Thiếu dấu đóng (ngoặc, nháy hoặc phẩy)", "A closing mark (bracket, quote or comma) is missing"],
  MULTILINE_IMPLICIT_KEY: ["Tên trường phải nằm trên một dòng", "A field's name must stand on one line"],
  BLOCK_AS_IMPLICIT_KEY: [
    "Dấu hai chấm trong câu: đặt cả câu trong ngoặc kép",
    "A colon inside a text: quote the text",
  ],
  BAD_ALIAS: ["Tham chiếu *tên không có &tên nào", "An *alias has no &anchor"],
};

const unknown: [vi: string, en: string] = [
  "Không đọc được chỗ này; xem lại dấu và thụt dòng",
  "Can't be read here; check marks and indentation",
];

/** Every place where the file isn't sound YAML or JSON. */
export const syntaxFaults = (document: Document, lines: LineCounter): PlacedFault[] =>
  document.errors.map((error: YAMLParseError) => {
    const { line, col } = lines.linePos(error.pos[0]);
    const [vi, en] = said[error.code] ?? unknown;
    return { path: "", line, column: col, vi: `Dòng ${line}: ${vi}.`, en: `Line ${line}: ${en}.` };
  });
