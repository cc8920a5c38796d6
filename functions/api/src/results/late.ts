import { getLate, type ResponseOf } from "@thidua/contract";
import { asParticipant, dayOf, unitBehind, writeDay, type Day, type SheetHead } from "@thidua/domain";
import { unitItem, type Reader } from "@thidua/data";
import { handle } from "../handle.ts";
import { headsOf } from "../appraisals/list.ts";
import { ownPlace, type Place } from "../sheets/place.ts";
import { answersOf } from "./children.ts";

type Late = ResponseOf<typeof getLate>["items"][number];
type Missing = Late["missing"];

const labels: Record<Missing, { vi: string; en: string }> = {
  answer: { vi: "chưa trả lời kế hoạch của cấp trên", en: "hasn't answered the plan from above" },
  plan: { vi: "chưa ban hành kế hoạch triển khai", en: "hasn't issued its own plan" },
  registration: { vi: "chưa đăng ký thi đua", en: "hasn't registered" },
  sheet: { vi: "chưa nộp phiếu tự đánh giá", en: "hasn't submitted its sheet" },
  returned: { vi: "chưa nộp lại phần được trả để hoàn thiện", en: "hasn't handed the returned part in again" },
};

const open = new Set<SheetHead["state"]>(["registered", "drafting"]);

/** What a participant still owes on a day, and since when. */
export const owedBy = (head: SheetHead, place: Place, today: Day): { missing: Missing; due: Day } | undefined => {
  const { registrationUntil, selfAssessmentUntil } = place;
  if (head.registration === "withdrawn" || place.state === "published") return undefined;
  const back = head.state === "returned" || head.openCriteria.length > 0;
  if (back && selfAssessmentUntil && today > selfAssessmentUntil)
    return { missing: "returned", due: selfAssessmentUntil };
  if (open.has(head.state) && selfAssessmentUntil && today > selfAssessmentUntil)
    return { missing: "sheet", due: selfAssessmentUntil };
  const unregistered = head.registration === "draft" || head.registration === "returned";
  if (unregistered && registrationUntil && today > registrationUntil)
    return { missing: "registration", due: registrationUntil };
  return undefined;
};

const days = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const focals = async (store: Reader, heads: readonly SheetHead[]) => {
  const ids = [
    ...new Set(
      heads.flatMap((head) =>
        head.is === "unit" ? unitBehind(head.participant) : head.is === "tenant" ? [] : (head.unit ?? []),
      ),
    ),
  ];
  const found = await store.many(
    unitItem,
    ids.map((unit) => ({ part: {}, sort: { unit } })),
  );
  return (head: SheetHead) => found.get(head.is === "unit" ? head.participant : (head.unit ?? ""))?.value;
};

const message = (late: Omit<Late, "message">, place: Place, who: string): string =>
  [
    `Kính gửi ${late.focal.name ? `${late.focal.name} (${late.name})` : late.name},`,
    `Phong trào “${place.title}” năm ${place.year}: ${late.name} ${late.missingLabel.vi}, hạn cuối ${writeDay(late.due)} (đã quá ${late.daysLate} ngày).`,
    `Đề nghị hoàn thành sớm: {link}`,
    `Trân trọng, ${who}.`,
  ].join("\n");

export const late = [
  handle(getLate, async ({ params, store, me, businessClock }) => {
    const place = await ownPlace(store, params);
    const today = dayOf(businessClock());
    const [heads, { answers, until }] = await Promise.all([
      headsOf(store, place, asParticipant(me.tenant)),
      answersOf(store, me, place, today),
    ]);
    const owing = heads.flatMap((head) => {
      const owed = owedBy(head, place, today);
      return owed ? [{ head, ...owed }] : [];
    });
    const unitBy = await focals(
      store,
      owing.map(({ head }) => head),
    );
    const contactOf = new Map(answers.map(({ tenant, contact }) => [asParticipant(tenant), contact]));
    const base = `/phong-trao/${place.campaign}/nam/${place.year}`;
    const participants = owing.map(({ head, missing, due }): Omit<Late, "message"> => {
      const unit = unitBy(head);
      const contact = contactOf.get(head.participant);
      const name = unit?.focalName ?? contact?.name;
      const phone = unit?.focalPhone ?? contact?.phone;
      return {
        who: head.participant,
        is: head.is,
        name: head.name,
        missing,
        missingLabel: labels[missing],
        due,
        daysLate: days(due, today),
        focal: { ...(name ? { name } : {}), ...(phone ? { phone } : {}) },
        path: missing === "registration" ? base : `${base}/phieu/${head.participant}`,
      };
    });
    const tenants = answers
      .filter(({ state, late: isLate, issued }) => isLate && !issued && state !== "declined")
      .map(({ tenant, name, state, contact }): Omit<Late, "message"> => {
        const missing = state === "waiting" ? "answer" : "plan";
        const due = until ?? today;
        return {
          who: tenant,
          is: "tenant",
          name,
          missing,
          missingLabel: labels[missing],
          due,
          daysLate: days(due, today),
          focal: contact ? { name: contact.name, phone: contact.phone } : {},
          path: `/phong-trao/${place.campaign}`,
        };
      });
    const all = [...participants, ...tenants]
      .toSorted((a, b) => b.daysLate - a.daysLate || a.name.localeCompare(b.name, "vi"))
      .map((one): Late => ({ ...one, message: message(one, place, me.name) }));
    const together = all.map(({ name, missingLabel, due }) => `- ${name}: ${missingLabel.vi} (hạn ${writeDay(due)})`);
    return {
      on: today,
      items: all,
      message:
        all.length === 0
          ? ""
          : [
              `Phong trào “${place.title}” năm ${place.year}: tính đến ngày ${writeDay(today)} còn ${all.length} đơn vị, cá nhân chậm:`,
              ...together,
              `Đề nghị khẩn trương hoàn thành. Trân trọng, ${me.name}.`,
            ].join("\n"),
    };
  }),
];
