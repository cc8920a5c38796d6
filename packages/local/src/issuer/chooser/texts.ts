const vi = {
  title: "Đăng nhập Thi Đua",
  lead: "Chọn tài khoản để vào xem thử. Mỗi thẻ trình duyệt giữ một tài khoản riêng.",
  search: "Tìm theo tên, chức vụ hoặc đơn vị (gõ không dấu cũng được)",
  searchButton: "Tìm",
  first: "Nên bắt đầu ở đây",
  others: "Các đơn vị khác",
  found: (count: number) => `Có ${count} tài khoản`,
  none: "Không có tài khoản nào khớp. Hãy thử tên ngắn hơn hoặc xóa ô tìm.",
  clear: "Xóa ô tìm",
  secretTitle: "Đăng nhập bằng mật khẩu dùng một lần",
  secretLead: "Dành cho tài khoản do quản trị cấp.",
  username: "Tên đăng nhập",
  secret: "Mật khẩu dùng một lần",
  enter: "Đăng nhập",
  back: "Quay lại trang chính",
  wrong: "Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy kiểm tra lại rồi nhập lần nữa.",
  tooMany: "Đã nhập sai 5 lần. Hãy đợi 15 phút rồi thử lại, hoặc nhờ quản trị cấp mật khẩu mới.",
  noMembership: "Tài khoản này chưa có vai trò ở đơn vị nào. Hãy nhờ quản trị đơn vị thêm vào danh sách thành viên.",
  unknown: "Tài khoản này không có trong danh sách. Hãy chọn lại.",
  expired: "Trang đăng nhập đã quá hạn",
  expiredLead: "Trang này mở quá lâu hoặc đã dùng rồi. Hãy mở lại từ trang chính.",
  failed: "Không đăng nhập được",
  failedLead: "Yêu cầu đăng nhập không hợp lệ. Hãy mở lại từ trang chính.",
  other: "English",
};
type Texts = typeof vi;

const en: Texts = {
  title: "Sign in to Thi Đua",
  lead: "Choose an account to look around. Each browser tab holds an account of its own.",
  search: "Search by name, position or authority (marks may be left out)",
  searchButton: "Search",
  first: "Start here",
  others: "Other authorities",
  found: (count) => `${count} accounts`,
  none: "No account fits. Try a shorter name or clear the field.",
  clear: "Clear the search",
  secretTitle: "Sign in with a one-time password",
  secretLead: "For accounts given out by an administrator.",
  username: "User name",
  secret: "One-time password",
  enter: "Sign in",
  back: "Back to the main page",
  wrong: "The user name or password isn't right. Check them and enter them again.",
  tooMany: "Five wrong entries. Wait 15 minutes and try again, or ask an administrator for a new password.",
  noMembership: "This account holds no role in any authority. Ask an administrator to add it to the members.",
  unknown: "This account isn't on the list. Choose again.",
  expired: "This sign-in page is out of date",
  expiredLead: "The page was open too long or has been used. Open it again from the main page.",
  failed: "Signing in failed",
  failedLead: "The sign-in request isn't valid. Open it again from the main page.",
  other: "Tiếng Việt",
};

export const texts = { vi, en };
export type Language = keyof typeof texts;
/** What may be said about a sign-in that didn't work. */
export type Notice = "wrong" | "tooMany" | "noMembership" | "unknown";
