import { actOnRegistration } from "@thidua/contract";
import { dayOf, Failure, registrationMachine, type Registration } from "@thidua/domain";
import { demandAct, demandReason } from "../acts.ts";
import { handle } from "../handle.ts";
import { demandOpen, placeOf } from "../sheets/place.ts";
import { headFor, registrationDown, registrationPuts, registrationUp } from "./keep.ts";
import { unitsOf } from "./names.ts";
import { demandRegistrar, mayManage } from "./rights.ts";
import { openRegistration } from "./standing.ts";
import { participantView } from "./view.ts";

const resting = new Set(["invited", "registered", "drafting"]);

const demandSide = (act: string, manages: boolean, upward: boolean): void => {
  if (act !== "accept" && act !== "return") return;
  if (manages && !upward) return;
  throw new Failure("forbidden", {
    vi: "Tiếp nhận và trả lại đăng ký là việc của cơ quan thường trực nơi phát động.",
    en: "Accepting and returning registrations is for the standing office of the campaign.",
  });
};

export const act = [
  handle(actOnRegistration, async ({ params, body, store, me, businessClock }) => {
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
    const transition = demandAct(registrationMachine, body.act, before.state, me);
    demandSide(body.act, mayManage(me), place.above !== undefined);
    const reason = demandReason(transition, body.reason);
    if ((body.act === "withdraw" || body.act === "return") && !resting.has(head.state)) {
      throw new Failure("wrong_state", {
        vi: "Phiếu tự đánh giá đã nộp nên đăng ký không rút hay trả lại được nữa; hãy rút lại phiếu trước.",
        en: "The sheet has been submitted, so the registration can't be withdrawn or returned; take the sheet back first.",
      });
    }
    const at = businessClock();
    const day = dayOf(at);
    const submits = body.act === "submit";
    const { reason: _, ...rest } = before;
    const registration: Registration = {
      ...rest,
      state: transition.to,
      ...(reason ? { reason } : {}),
      ...(submits
        ? { registeredOn: day, late: place.registrationUntil !== undefined && day > place.registrationUntil, at }
        : {}),
      ...(place.above && !submits ? { at } : {}),
    };
    const next = headFor(registration, standing, at);
    const kept = { registration, version, head: submits ? { ...next, registeredAt: at } : next, headVersion };
    const units = await unitsOf(store, [registration]);
    const reply = participantView(me, place, registration, kept.head, version + 1, { units });
    await store.commit({
      act: {
        what: `registration.${body.act}`,
        about: `${before.name} (${place.year})`.slice(0, 200),
        campaign: place.campaign,
        ...(reason ? { reason } : {}),
      },
      puts: registrationPuts(store, place, kept),
      envelopes: [
        ...registrationUp({ place, us: me.tenant, version: version + 1, at, day }, registration),
        ...registrationDown({ place, us: me.tenant, version: headVersion + 1, at, by: me.name }, registration),
      ],
      reply,
    });
    return reply;
  }),
];
