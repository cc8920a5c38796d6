import { statusOf, type Problem } from "@thidua/contract";
import { Failure } from "@thidua/domain";

/** A failure as the wire tells it. */
export const problemOf = (failure: Failure, requestId: string): Problem => ({
  type: `urn:thi-dua:${failure.code}`,
  title: failure.vi,
  status: statusOf[failure.code],
  code: failure.code,
  detail: { vi: failure.vi, en: failure.en },
  faults: [...failure.faults],
  ...(failure.current === undefined ? {} : { current: failure.current }),
  requestId,
});

/** What a caller sees of a bug: nothing of its inside, only the number under which it is logged. */
export const bugProblem = (requestId: string): Problem => ({
  type: "urn:thi-dua:internal",
  title: "Lỗi hệ thống",
  status: 500,
  code: "internal",
  detail: {
    vi: `Hệ thống gặp lỗi và đã ghi lại với mã ${requestId}. Nội dung anh/chị nhập vẫn còn; hãy thử lại.`,
    en: `The system failed and has logged it as ${requestId}. What you typed is kept; try again.`,
  },
  faults: [],
  requestId,
});
