import type { DemoAccount } from "../issuer/index.ts";
import { parts } from "./province/now.ts";
import type { TourStep } from "./told.ts";

/** Five steps, in two tabs: what the province sees changes by what the visitor hands in as a commune. */
export const tour = (accounts: readonly DemoAccount[]): TourStep[] => {
  const officer = accounts.find(({ featured }) => featured);
  const commune = accounts.find(({ place }) => place === parts.stalled[0]);
  if (!officer || !commune) return [];
  const step = (account: DemoAccount, path: string, vi: [string, string], en: [string, string]): TourStep => ({
    account: account.sub,
    path,
    title: { vi: vi[0], en: en[0] },
    text: { vi: vi[1], en: en[1] },
  });
  return [
    step(
      officer,
      "/",
      ["Việc cần xử lý", `Anh/chị là ${officer.name}, ${officer.title ?? ""}. Hai ngày nữa hết hạn nộp phiếu.`],
      ["To do", `You are ${officer.name}. Sheets are due in two days.`],
    ),
    step(
      officer,
      "/ket-qua",
      ["Tổng hợp kết quả", "Xem bao nhiêu đơn vị đã nộp, tính đến lúc nào, ai còn chậm. Để trang này mở."],
      ["Results", "See how many have handed in, as of when, who is late. Leave this tab open."],
    ),
    step(
      commune,
      "/",
      [`Mở thẻ thứ hai: ${commune.place}`, "Đơn vị này đã phát động từ tháng 3 và chưa làm gì thêm. Mở phiếu của xã."],
      [`A second tab: ${commune.place}`, "It launched in March and did nothing since. Open its sheet."],
    ),
    step(
      commune,
      "/",
      ["Nhập và nộp phiếu", "Nhập từng tiêu chí (lưu ngay khi gõ), rồi nộp. Anh/chị nhận được phiếu biên nhận."],
      ["Fill in and submit", "Enter each criterion (saved as you type), then submit. You get a receipt."],
    ),
    step(
      officer,
      "/ket-qua",
      ["Trở lại thẻ của tỉnh", "Số đơn vị đã nộp vừa tăng thêm một, không cần tải lại trang."],
      ["Back in the province's tab", "One more has handed in, without reloading."],
    ),
  ];
};
