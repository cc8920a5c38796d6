import type { TaskView } from "@thidua/contract";
import { criteriaItem, envelopePrefix, handoverAnswerItem, inItem, type Reader } from "@thidua/data";
import type { Criterion, Day, Instant, Permission, SheetHead } from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { isTurnOf, openRoster, turnOf } from "../appraisals/turn.ts";
import { hasOutcome } from "../publication/table.ts";
import { owedBy } from "../results/late.ts";
import { answeredCriteria } from "../sheets/criteria.ts";
import type { Place } from "../sheets/place.ts";
import type { Found } from "./task.ts";

type Office = { store: Reader; me: Caller; today: Day; place: Place };

const inHand = new Set<SheetHead["state"]>(["submitted", "inAppraisal"]);

const earliest = (heads: readonly SheetHead[], at: (head: SheetHead) => Instant | undefined): { since?: Instant } => {
  const first = heads.flatMap((head) => at(head) ?? []).toSorted()[0];
  return first === undefined ? {} : { since: first };
};

type Cells = { mine: number; nobody: number; handed: number; ready: number };

/** Everything on it has been decided. */
const isReady = ({ openCriteria, appraised }: SheetHead, criteria: readonly Criterion[]): boolean =>
  openCriteria.length === 0 && criteria.length > 0 && criteria.every(({ id }) => appraised.includes(id));

/** The cells that are the caller's turn, and those that are nobody's. */
const cellsToDo = async ({ store, me, place, today }: Office, heads: readonly SheetHead[]): Promise<Cells> => {
  const open = heads.filter(({ state }) => inHand.has(state));
  if (open.length === 0 || !me.permissions.has("assessment.appraise"))
    return { mine: 0, nobody: 0, handed: 0, ready: 0 };
  const [sets, roster] = await Promise.all([store.all(criteriaItem, place), openRoster(store, place, today)]);
  const criteria = new Map(sets.map(({ value }) => [value.subjectKind, answeredCriteria(value)]));
  const cells = open.flatMap((head) =>
    (criteria.get(head.subjectKind) ?? [])
      .filter(({ id }) => !head.appraised.includes(id) && !head.openCriteria.includes(id))
      .map((criterion): { head: SheetHead; criterion: Criterion } => ({ head, criterion })),
  );
  const turns = cells.map(({ head, criterion }) => ({
    handed: head.handedOver.includes(criterion.id),
    nobody: turnOf(roster, criterion, head).is === "nobody",
    mine: isTurnOf(me, turnOf(roster, criterion, head), head),
  }));
  return {
    mine: turns.filter(({ mine }) => mine).length,
    nobody: turns.filter(({ nobody, handed }) => nobody && !handed).length,
    handed: turns.filter(({ handed }) => handed).length,
    ready: open.filter((head) => isReady(head, criteria.get(head.subjectKind) ?? [])).length,
  };
};

const handedUp = async ({ store, me, place }: Office): Promise<number> => {
  if (!me.permissions.has("assessment.appraise") || !me.permissions.has("appraisal.assign")) return 0;
  const of = { campaign: place.campaign, year: place.year };
  const asked = await store.all(inItem, {}, { begins: envelopePrefix({ kind: "handover", ...of }) });
  if (asked.length === 0) return 0;
  const answered = new Set((await store.all(handoverAnswerItem, of)).map(({ value }) => value.envelope));
  return asked.filter(({ value }) => !answered.has(value.id)).length;
};

/** What a year of our own campaign needs from whoever runs, appraises, approves or publishes it. */
export const officeTasks = async (office: Office, all: readonly SheetHead[]): Promise<Found> => {
  const { me, place, today } = office;
  if (place.state === "published") return { items: [], waiting: [] };
  const heads = all.filter(({ registration }) => registration !== "withdrawn");
  const about = { campaign: place.campaign, campaignTitle: place.title, year: place.year };
  const key = `${place.campaign}:${place.year}`;
  const task = (
    kind: TaskView["kind"],
    permission: Permission,
    count: number,
    vi: string,
    en: string,
    more: { since?: Instant } = {},
  ): TaskView[] =>
    count === 0 || !me.permissions.has(permission)
      ? []
      : [
          {
            id: `${kind}:${key}`,
            kind,
            title: { vi: `${vi}: ${place.title}`, en: `${en}: ${place.title}` },
            count,
            ...about,
            overdue: false,
            ...more,
          },
        ];

  const [cells, handovers] = await Promise.all([cellsToDo(office, heads), handedUp(office)]);
  const submitted = heads.filter(({ state }) => inHand.has(state));
  const registered = heads.filter(({ registration }) => registration === "submitted");
  const toApprove = heads.filter(({ state }) => state === "appraised");
  const late = heads.filter((head) => owedBy(head, place, today) !== undefined);
  const allDone = heads.length > 0 && heads.every(hasOutcome);
  return {
    items: [
      ...task(
        "acceptRegistrations",
        "registration.accept",
        registered.length,
        "Tiếp nhận đăng ký",
        "Accept registrations",
        earliest(registered, ({ registeredAt }) => registeredAt),
      ),
      ...task(
        "appraise",
        "assessment.appraise",
        cells.mine,
        "Thẩm định tiêu chí",
        "Appraise criteria",
        earliest(submitted, ({ receipt }) => receipt?.at),
      ),
      ...task(
        "assignSubstitute",
        "appraisal.assign",
        cells.nobody,
        "Chỉ định người thẩm định thay",
        "Name a substitute appraiser",
      ),
      ...task("answerHandover", "assessment.appraise", handovers, "Thẩm định thay cấp dưới", "Appraise for a child"),
      ...task(
        "finishAppraisals",
        "appraisal.assign",
        cells.ready,
        "Kết thúc thẩm định phiếu đã chấm đủ",
        "Finish sheets that are fully appraised",
      ),
      ...task("approve", "assessment.approve", toApprove.length, "Phê duyệt kết quả", "Approve results"),
      ...task(
        "publish",
        "result.publish",
        allDone ? heads.length : 0,
        "Công bố kết quả năm",
        "Publish the year's result",
      ),
      ...task("remindLate", "campaign.manage", late.length, "Nhắc đơn vị chậm", "Remind those who are late"),
    ],
    waiting:
      cells.handed > 0
        ? [
            {
              id: `handover:${key}`,
              kind: "handover",
              title: {
                vi: `Chờ cấp trên thẩm định thay: ${place.title}`,
                en: `The level above decides cells: ${place.title}`,
              },
              from: { name: "Cấp trên" },
              count: cells.handed,
              ...about,
            },
          ]
        : [],
  };
};
