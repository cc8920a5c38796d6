import type * as z from "zod";
import { Failure, type Fault } from "@thidua/domain";

type Issue = z.core.$ZodIssue;

const types: Record<string, [string, string]> = {
  string: ["chữ", "text"],
  number: ["số", "a number"],
  int: ["số nguyên", "a whole number"],
  boolean: ["có hoặc không", "true or false"],
  array: ["danh sách", "a list"],
  object: ["nhóm trường", "an object"],
  record: ["nhóm trường", "an object"],
};

const own = /[àáảãạăắằẳẵặâấầẩẫậđèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ]/i;

/** What is wrong with a value and how to mend it, in Vietnamese and English, without naming the field. */
export const sayIssue = (issue: Issue): [vi: string, en: string] => {
  switch (issue.code) {
    case "invalid_type": {
      if (issue.input === undefined) return ["còn thiếu, hãy điền", "is missing; fill it in"];
      const [vi, en] = types[issue.expected] ?? [issue.expected, issue.expected];
      return [`phải là ${vi}`, `must be ${en}`];
    }
    case "too_small":
      return issue.origin === "string" || issue.origin === "array"
        ? [
            `cần ít nhất ${issue.minimum} ${issue.origin === "string" ? "ký tự" : "mục"}`,
            `needs at least ${issue.minimum} ${issue.origin === "string" ? "characters" : "entries"}`,
          ]
        : [`nhỏ nhất là ${issue.minimum}`, `is at least ${issue.minimum}`];
    case "too_big":
      return issue.origin === "string" || issue.origin === "array"
        ? [
            `nhiều nhất ${issue.maximum} ${issue.origin === "string" ? "ký tự" : "mục"}, hãy rút gọn`,
            `holds at most ${issue.maximum} ${issue.origin === "string" ? "characters" : "entries"}; shorten it`,
          ]
        : [`lớn nhất là ${issue.maximum}`, `is at most ${issue.maximum}`];
    case "invalid_value":
      return [`chọn một trong: ${issue.values.join(", ")}`, `choose one of: ${issue.values.join(", ")}`];
    case "unrecognized_keys":
      return [
        `có trường không dùng: ${issue.keys.join(", ")}; hãy bỏ đi`,
        `has unknown fields: ${issue.keys.join(", ")}; leave them out`,
      ];
    case "invalid_union":
      return [
        "không khớp dạng nào được phép; xem lại các trường",
        "fits none of the allowed forms; look at its fields",
      ];
    default:
      return own.test(issue.message)
        ? [issue.message, "isn't in the expected form"]
        : ["không đúng dạng, hãy nhập lại", `isn't in the expected form; enter it again`];
  }
};

const fault = (issue: Issue, prefix: string): Fault => {
  const path = [prefix, ...issue.path.map(String)].filter(Boolean).join(".");
  const [vi, en] = sayIssue(issue);
  return { path, vi: `${path}: ${vi}.`, en: `${path}: ${en}.` };
};

/** Parses what was sent; only sent input can be `invalid`. */
export const parseInput = <S extends z.ZodType>(schema: S, input: unknown, prefix: string): z.output<S> => {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => fault(issue, prefix));
  throw new Failure("invalid", {
    vi: faults[0]?.vi ?? "Dữ liệu chưa hợp lệ.",
    en: faults[0]?.en ?? "The input isn't valid.",
    faults,
  });
};
