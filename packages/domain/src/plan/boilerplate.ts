const lines: readonly RegExp[] = [
  /^(thứ (hai|ba|tư|năm|sáu|bảy)|chủ nhật)\s*-\s*\d{1,2}\/\d{1,2}\/\d{4}/iu,
  /^tổng số điểm của bài viết là/iu,
  /^click để đánh giá/iu,
  /^ý kiến bạn đọc/iu,
  /^những tin (mới|cũ) hơn/iu,
  /^bạn đã không sử dụng site/iu,
  /^(xếp hạng|đánh giá)\s*:?\s*[\d.,]+\s*(\/|-|sao|phiếu)/iu,
  /^lượt (xem|truy cập)\s*:?\s*[\d.,]*$/iu,
  /^(•\s*)?(đang truy cập|hôm nay|tháng hiện tại|lượt truy cập|máy chủ tìm kiếm|khách viếng thăm)\s*:?\s*[\d.,]+$/iu,
  /^(chia sẻ|in|gửi email|quay lại|về đầu trang)$/iu,
];

/** From such a line on, a page has nothing but its counters and links. */
const footer = /^(lượt truy cập|liên kết web|thống kê truy cập)$/iu;
const sessionNotice = /^bạn đã không sử dụng site/iu;

/** The text of a pasted web page, and the lines of the page itself that were taken out: counters, ratings, session notices. */
export const stripBoilerplate = (pasted: string): { text: string; removed: string[] } => {
  const kept: string[] = [];
  const removed: string[] = [];
  let inFooter = false;
  for (const line of pasted.normalize("NFC").replace(/\r\n?/g, "\n").split("\n")) {
    const bare = line.replace(/[\u00a0\s]+/g, " ").trim();
    inFooter ||= footer.test(bare) || sessionNotice.test(bare);
    if (bare !== "" && (inFooter || lines.some((it) => it.test(bare)))) removed.push(bare);
    else kept.push(line);
  }
  return {
    text: kept
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
    removed,
  };
};
