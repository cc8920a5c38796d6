import { expect, test } from "vitest";
import { stripBoilerplate } from "./boilerplate.ts";

const pasted = [
  "Kế hoạch phát động phong trào thi đua",
  "Thứ hai - 14/03/2022 18:01 368 0",
  "",
  "- Thi đua hoàn thành 100% nhiệm vụ.",
  "Lượt truy cập dịch vụ công tăng 10%.",
  "Tổng số điểm của bài viết là: 1 trong 1 đánh giá",
  "Click để đánh giá bài viết",
  "  Ý kiến bạn đọc",
  "Lượt truy cập",
  "• Hôm nay3,876",
  "Liên kết web",
  "Bộ giống mới",
  "Bạn đã không sử dụng Site, Bấm vào đây để duy trì trạng thái đăng nhập. Thời gian chờ: 60 giây",
].join("\r\n");

test("counters, ratings and session notices of a web page are taken out, the plan's own lines stay", () => {
  const { text, removed } = stripBoilerplate(pasted);
  expect(text.split("\n").filter(Boolean)).toEqual([
    "Kế hoạch phát động phong trào thi đua",
    "- Thi đua hoàn thành 100% nhiệm vụ.",
    "Lượt truy cập dịch vụ công tăng 10%.",
  ]);
  expect(removed).toHaveLength(9);
});

test("a text that comes from no web page stays whole", () => {
  const text = "I. MỤC ĐÍCH\na) Ngày 14/03/2022, thứ hai, họp.\nĐánh giá: khách quan.";
  expect(stripBoilerplate(text)).toEqual({ text, removed: [] });
});
