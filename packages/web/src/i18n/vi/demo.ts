/** The demo bar: plainly no part of the product. */
export const demo = {
  label: "Thanh minh họa, không thuộc sản phẩm",
  badge: "MINH HỌA",
  today: (day: string) => `Ngày giả định: ${day}`,
  nextDay: "Thêm 1 ngày",
  toDay: (day: string) => `Đến ${day}`,
  changeAccount: "Đổi tài khoản",
  tour: "Hướng dẫn 5 bước",
  step: (n: number, of: number) => `Bước ${n}/${of}`,
  dayChanged: (day: string) => `Ngày giả định nay là ${day}.`,
  loading: (done: number, of: number) => `Đang dựng dữ liệu minh họa: ${done}/${of}`,
  ownList: "Thử với danh sách đơn vị của tôi",
};
