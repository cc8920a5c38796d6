import type { PlanActBody } from "@thidua/contract";
import { fileItem, type Reader } from "@thidua/data";
import { dayOf, fold, invalid, type Clock, type Fault, type PlanVersion } from "@thidua/domain";
import type { Caller } from "@thidua/runtime";

const missing = (path: string, vi: string, en: string): Fault => ({ path, vi: `${path}: ${vi}`, en: `${path}: ${en}` });

export const notAfterToday = (date: string, businessClock: Clock, path = "date"): Fault[] =>
  date > dayOf(businessClock())
    ? [
        missing(
          path,
          "ngày ban hành ở sau hôm nay; hãy nhập ngày ghi trên văn bản.",
          "is after today; enter the date the paper bears.",
        ),
      ]
    : [];

/** The signer who acts here: the caller, under the title they hold. */
export const signHere = (me: Caller, body: PlanActBody): Partial<PlanVersion> => {
  const title = me.title ?? body.signer?.title;
  if (!title) {
    throw invalid(missing("signer.title", "hãy nêu chức danh người ký.", "give the title under which it is signed."));
  }
  return { signer: { name: me.name, title, login: me.login } };
};

/**
 * What was signed on paper, as it is recorded: number, date, signer and scan must all be there. The signer named can't be
 * the drafter; whoever records it may be.
 */
export const signOnPaper = async (
  store: Reader,
  me: Caller,
  body: PlanActBody,
  version: PlanVersion,
  businessClock: Clock,
): Promise<Partial<PlanVersion>> => {
  const { number, date, signer, scan } = body;
  const faults: Fault[] = [
    ...(number
      ? []
      : [missing("number", "còn thiếu số văn bản đã ký.", "the number of the signed document is missing.")]),
    ...(date
      ? notAfterToday(date, businessClock)
      : [missing("date", "còn thiếu ngày ký văn bản.", "the date of the document is missing.")]),
    ...(signer ? [] : [missing("signer", "còn thiếu người ký và chức danh.", "the signer and title are missing.")]),
    ...(scan
      ? []
      : [missing("scan", "hãy đính kèm bản chụp văn bản đã ký.", "attach the scan of the signed document.")]),
    ...(signer && fold(signer.name) === fold(version.drafter.name)
      ? [
          missing(
            "signer.name",
            "người ký không thể là người soạn thảo; hãy nhập đúng tên người ký trên văn bản.",
            "the signer can't be the drafter; enter the signer the paper names.",
          ),
        ]
      : []),
    ...(scan && !(await store.get(fileItem, {}, { file: scan }))
      ? [missing("scan", "chưa có tệp này; hãy tải tệp lên trước.", "there is no such file; upload it first.")]
      : []),
  ];
  if (faults.length > 0) throw invalid(...faults);
  return {
    ...(number ? { number } : {}),
    ...(date ? { date } : {}),
    ...(body.symbol ? { symbol: body.symbol } : {}),
    ...(signer ? { signer } : {}),
    ...(scan ? { signedFile: scan } : {}),
    recordedBy: { login: me.login, name: me.name },
  };
};
