const causes = [
  {
    when: /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    vi: "Không tải được thư viện vì không có mạng hoặc máy chủ npm không trả lời: kiểm tra mạng, proxy rồi chạy lại.",
    en: "The libraries can't be fetched, there is no network or npm's server doesn't answer: check network and proxy, run again.",
  },
  {
    when: /EACCES|EPERM|EROFS/,
    vi: "Không được ghi vào thư mục dự án: cấp quyền ghi cho tài khoản này, hoặc chép dự án sang thư mục của mình.",
    en: "The project's folder can't be written: give this account the right to write, or copy the project to a folder of its own.",
  },
  {
    when: /ENOSPC/,
    vi: "Đĩa đầy: giải phóng khoảng 1,5 GB rồi chạy lại.",
    en: "The disk is full: free about 1.5 GB and run again.",
  },
  {
    when: /ENOENT.*\bnpm\b|spawn npm/,
    vi: "Không tìm thấy npm: cài Node kèm npm tại https://nodejs.org rồi chạy lại.",
    en: "npm isn't found: install Node with its npm from https://nodejs.org and run again.",
  },
  {
    when: /EUSAGE|can only install packages when your package\.json/,
    vi: "package.json và package-lock.json không khớp: chạy `npm install` rồi chạy lại.",
    en: "package.json and package-lock.json disagree: run `npm install`, then run again.",
  },
];

/** An error whose `vi` and `message` say in one sentence each what failed and the fix, from what npm or the system wrote. */
export function explain(output) {
  const known = causes.find(({ when }) => when.test(output));
  if (known) return Object.assign(new Error(known.en), { vi: known.vi });
  const last = output.trim().split("\n").slice(-12).join("\n");
  const en = "npm ci failed for the reason above; mend it, or delete the folder node_modules, and run again.";
  return Object.assign(new Error(en), {
    vi: `${last}\nnpm ci không thành công vì lý do trên; khắc phục hoặc xóa thư mục node_modules rồi chạy lại.`,
  });
}
