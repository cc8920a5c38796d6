import { approveSheet, returnSheet } from "@thidua/contract";
import type { Writer } from "@thidua/data";
import { sheetMachine, type Instant, type SheetAct, type SheetHead } from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { demandAct, demandReason } from "../acts.ts";
import { handle } from "../handle.ts";
import { allowedOnSheet } from "../sheets/allowed.ts";
import { openCase, score } from "../sheets/case.ts";
import { demandVersion } from "../sheets/head.ts";
import { arrivalPuts, standingPuts } from "../sheets/keep.ts";
import { demandOpen, ownPlace, type OfYear } from "../sheets/place.ts";
import { demandTurnOfSheet } from "./whole.ts";
import { told } from "./told.ts";

type Asked = { act: SheetAct; reason?: string | undefined; version?: number | undefined };

/** Moves a whole sheet on, keeping every decision that was made. */
const move = async (
  store: Writer,
  me: Caller,
  at: Instant,
  params: OfYear & { participant: SheetHead["participant"] },
  asked: Asked,
) => {
  const place = await ownPlace(store, params);
  demandOpen(place);
  const it = await openCase(store, place, params.participant, true);
  const transition = demandAct(sheetMachine, asked.act, it.head.state, me);
  demandVersion(asked.version, it);
  demandTurnOfSheet(me, it.head, asked.act);
  const reason = demandReason(transition, asked.reason);
  const head: SheetHead = {
    ...it.head,
    state: transition.to,
    ...(reason ? { returned: { reason, at, by: me.name } } : {}),
    ...(asked.act === "returnSheet" ? { openCriteria: [] } : {}),
    lastActAt: at,
  };
  const version = it.version + 1;
  const reply = {
    state: transition.to,
    label: sheetMachine.states[transition.to],
    allowed: allowedOnSheet(me, head, place),
    version,
  };
  await store.commit({
    act: {
      what: `assessment.${asked.act}`,
      about: `${head.name} (${place.year})`.slice(0, 200),
      campaign: place.campaign,
      ...(reason ? { reason } : {}),
    },
    puts: [
      ...arrivalPuts(store, it),
      ...standingPuts(store, place, head, it.version, score(it, it.submitted?.cells ?? [], it.appraisals), it.bands),
    ],
    envelopes: told(
      { it, head, us: me.tenant, by: me.name, at },
      asked.act === "returnSheet" ? "return" : "appraisal",
      it.appraisals.map(({ value }) => value),
      reason,
    ),
    reply,
  });
  return reply;
};

export const returnApprove = [
  handle(returnSheet, ({ params, body, store, me, businessClock }) =>
    move(store, me, businessClock(), params, { act: "returnSheet", ...body }),
  ),
  handle(approveSheet, ({ params, body, store, me, businessClock }) =>
    move(store, me, businessClock(), params, { act: "approve", ...body }),
  ),
];
