import { updateRegistration } from "@thidua/contract";
import type { Put, Writer } from "@thidua/data";
import { dayOf, Failure, invalid, type Registration, type Target } from "@thidua/domain";
import { handle } from "../handle.ts";
import { openCase, score } from "../sheets/case.ts";
import { demandOpen, placeOf, type Place } from "../sheets/place.ts";
import { planAt } from "./candidate.ts";
import { headFor, registrationPuts, registrationUp } from "./keep.ts";
import { unitsOf } from "./names.ts";
import { demandRegistrar, mayManage } from "./rights.ts";
import { openRegistration } from "./standing.ts";
import { participantView } from "./view.ts";

/** What is assigned comes from above with its decision; the participant says what it registers and what it reached. */
const mergeTargets = (sent: readonly Target[], before: readonly Target[], manages: boolean): Target[] => {
  if (manages) return [...sent];
  const known = new Map(before.map((target) => [target.label, target]));
  return sent.map(({ assigned: _, assignedBy: __, ...own }) => {
    const { assigned, assignedBy } = known.get(own.label) ?? {};
    return { ...own, ...(assigned ? { assigned } : {}), ...(assignedBy ? { assignedBy } : {}) };
  });
};

const pledge = ({ label, name, registered }: Target): string => JSON.stringify([label, name, registered]);

/** Once accepted, what was pledged stands; only what was reached may be added. */
const demandPledge = (before: Registration, targets: readonly Target[], initiatives: readonly string[]): void => {
  const was = before.targets.map(pledge).toSorted().join();
  const is = targets.map(pledge).toSorted().join();
  if (was === is && JSON.stringify(before.initiatives) === JSON.stringify(initiatives)) return;
  throw new Failure("wrong_state", {
    vi: "Đăng ký đã được tiếp nhận: chỉ cập nhật được cột “Đã đạt”. Muốn đổi nội dung đăng ký, đề nghị cơ quan thường trực trả lại.",
    en: "The registration is accepted: only what was reached may be updated. To change the pledge, ask the office to return it.",
  });
};

/** The sheet moves along only where the participant was placed anew; what it came to is worked out again. */
const putsFor = async (
  store: Writer,
  place: Place,
  kept: Parameters<typeof registrationPuts>[2],
  placing: boolean,
): Promise<Put[]> => {
  if (kept.head.submission > 0 && placing) {
    const it = await openCase(store, place, kept.head.participant, true);
    const scored = score(it, it.submitted?.cells ?? [], it.appraisals);
    return registrationPuts(store, place, kept, scored, it.bands);
  }
  const puts = registrationPuts(store, place, kept);
  return placing || kept.headVersion === 0 ? puts : puts.slice(0, 1);
};

export const update = [
  handle(updateRegistration, async ({ params, body, ifMatch, store, me, businessClock }) => {
    const place = await placeOf(store, me.tenant, params);
    demandOpen(place);
    const {
      registration: before,
      version,
      head,
      kept: standing,
      headVersion,
    } = await openRegistration(store, place, params.participant, true);
    demandRegistrar(me, before);
    if (version !== ifMatch) {
      throw new Failure("stale", {
        vi: "Đăng ký đã được người khác sửa. Hãy xem bản mới rồi lưu lại.",
        en: "Somebody else has changed the registration. Look at the newer version, then save again.",
        current: { ...before, version },
      });
    }
    if (before.state === "withdrawn") {
      throw new Failure("wrong_state", {
        vi: "Đăng ký đã rút; hãy đăng ký lại trước khi sửa.",
        en: "The registration is withdrawn; register again before changing it.",
      });
    }
    const manages = mayManage(me) && !place.above;
    const placing = body.group !== undefined || body.ranked !== undefined || body.subjectKind !== undefined;
    if (placing && !manages) {
      throw new Failure("forbidden", {
        vi: "Khối, xếp hạng và nhóm đối tượng do cơ quan thường trực quyết định.",
        en: "Group, ranking and kind of subject are for the standing office to decide.",
      });
    }
    const targets = mergeTargets(body.targets, before.targets, manages);
    if (before.state === "accepted" && !manages) demandPledge(before, targets, body.initiatives);
    if (body.subjectKind !== undefined && body.subjectKind !== before.subjectKind) {
      const plan = await planAt(store, place);
      if (!plan.criteria.some((set) => set.subjectKind === body.subjectKind) || head.submission > 0) {
        throw invalid({
          path: "subjectKind",
          vi: "subjectKind: kế hoạch không có nhóm này, hoặc phiếu đã nộp nên không đổi nhóm được nữa.",
          en: "subjectKind: the plan has no such kind, or the sheet has been submitted and can't change its kind.",
        });
      }
    }
    const at = businessClock();
    const { group: _, ...rest } = before;
    const group = body.group === null ? undefined : (body.group ?? before.group);
    const registration: Registration = {
      ...rest,
      ...(group ? { group } : {}),
      ranked: body.ranked ?? before.ranked,
      subjectKind: body.subjectKind ?? before.subjectKind,
      targets,
      initiatives: body.initiatives,
      ...(body.note === undefined ? {} : { note: body.note }),
      at: place.above ? at : before.at,
    };
    const next = headFor(registration, standing, at);
    const puts = await putsFor(store, place, { registration, version, head: next, headVersion }, placing);
    await store.commit({
      act: {
        what: "registration.update",
        about: `${before.name} (${place.year})`.slice(0, 200),
        campaign: place.campaign,
      },
      puts,
      envelopes:
        registration.state === "draft"
          ? []
          : registrationUp({ place, us: me.tenant, version: version + 1, at, day: dayOf(at) }, registration),
    });
    const units = await unitsOf(store, [registration]);
    return participantView(me, place, registration, next, version + 1, { units });
  }),
];
