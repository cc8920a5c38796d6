import type { TaskView } from "@thidua/contract";
import type { Reader } from "@thidua/data";
import { isThe, type Day, type ParticipantId, type SheetHead } from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { typedCells } from "../sheets/case.ts";
import { answeredCriteria, isDone } from "../sheets/criteria.ts";
import { criteriaOf, type Place } from "../sheets/place.ts";
import { dueOf, nothing, type Found } from "./task.ts";

/** How a year is spoken of: deadlines as days, and as the plan words them. */
export type YearOf = Omit<Place, "tree" | "planVersion" | "above">;

type Own = {
  store: Reader;
  me: Caller;
  /** Who it is about, also before it registers. */
  who: ParticipantId;
  today: Day;
  year: YearOf;
  place?: Place | undefined;
  above?: string | undefined;
};

const typing = new Set<SheetHead["state"]>(["registered", "drafting"]);
const waits = new Set<SheetHead["state"]>(["submitted", "inAppraisal"]);

const leftOf = async (store: Reader, place: Place | undefined, head: SheetHead): Promise<number | undefined> => {
  if (!place) return undefined;
  const [set, cells] = await Promise.all([
    criteriaOf(store, place, head.subjectKind),
    typedCells(store, place, head.participant),
  ]);
  const byCriterion = new Map(cells.map((cell) => [cell.criterion, cell]));
  return answeredCriteria(set).filter(({ id }) => !isDone(byCriterion.get(id))).length;
};

/** What the caller's own registration and sheet need, and what it waits for. `head` is absent before it registers. */
export const ownTasks = async (
  { store, me, who, today, year, place, above }: Own,
  head: SheetHead | undefined,
): Promise<Found> => {
  if (year.state === "published") return nothing;
  const about = { campaign: year.campaign, campaignTitle: year.title, year: year.year };
  const name = head?.name ?? "";
  const whose = isThe(who, me.tenant) ? ` (${name || "đơn vị ta"})` : "";
  const key = `${year.campaign}:${year.year}:${who}`;
  const item = (kind: TaskView["kind"], vi: string, en: string, more: Partial<TaskView>): Found => ({
    items: [
      {
        id: `${kind}:${key}`,
        kind,
        title: { vi: `${vi}: ${year.title}${whose}`, en: `${en}: ${year.title}${whose}` },
        ...about,
        participant: who,
        overdue: false,
        ...more,
      },
    ],
    waiting: [],
  });
  const registering = dueOf(today, { until: year.registrationUntil, due: year.registrationDue });
  const assessing = dueOf(today, { until: year.selfAssessmentUntil, due: year.selfAssessmentDue });
  if (!head || head.registration === "draft") return item("register", "Đăng ký thi đua", "Register", registering);
  if (head.registration === "withdrawn") return nothing;
  if (head.registration === "returned")
    return item("register", "Hoàn thiện đăng ký được trả lại", "Complete the returned registration", registering);
  if (head.state === "returned" || head.openCriteria.length > 0) {
    const count = head.openCriteria.length;
    return item("fixSheet", "Hoàn thiện phiếu được trả lại", "Complete what was returned", {
      ...assessing,
      ...(count > 0 ? { count } : {}),
      ...(head.returned
        ? { detail: { vi: head.returned.reason, en: head.returned.reason }, since: head.returned.at }
        : {}),
    });
  }
  const waiting = (
    kind: "acceptance" | "appraisal" | "parentAppraisal",
    vi: string,
    en: string,
    since: SheetHead["lastActAt"],
  ) => [
    {
      id: `${kind}:${key}`,
      kind,
      title: { vi: `${vi}: ${year.title}${whose}`, en: `${en}: ${year.title}${whose}` },
      from: { name: above ?? "Cơ quan thường trực" },
      since,
      ...about,
    },
  ];
  if (typing.has(head.state)) {
    const left = await leftOf(store, place, head);
    const fill = item("fillSheet", "Tự đánh giá", "Fill in the self-assessment", {
      ...assessing,
      ...(left === undefined
        ? {}
        : {
            count: left,
            detail:
              left === 0
                ? { vi: "đã nhập đủ, chưa nộp", en: "filled in, not submitted" }
                : { vi: `còn ${left} mục`, en: `${left} to go` },
          }),
    });
    return head.registration === "submitted"
      ? {
          ...fill,
          waiting: waiting(
            "acceptance",
            "Chờ tiếp nhận đăng ký",
            "The registration waits to be accepted",
            head.registeredAt ?? head.lastActAt,
          ),
        }
      : fill;
  }
  if (!waits.has(head.state)) return nothing;
  const since = head.receipt?.at ?? head.lastActAt;
  return {
    items: [],
    waiting: above
      ? waiting("parentAppraisal", "Chờ cấp trên thẩm định", "The level above appraises", since)
      : waiting("appraisal", "Chờ thẩm định", "Waits for appraisal", since),
  };
};
