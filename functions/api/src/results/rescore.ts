import { isDeepStrictEqual } from "node:util";
import { rescoreYear } from "@thidua/contract";
import { leafItem, sheetItem, type Put } from "@thidua/data";
import { asParticipant, submittedStates } from "@thidua/domain";
import { handle } from "../handle.ts";
import { openCase, score, totalled } from "../sheets/case.ts";
import { standingPuts } from "../sheets/keep.ts";
import { demandOpen, ownPlace } from "../sheets/place.ts";

/** Head and leaf of each in one commit. */
const page = 40;

export const rescore = [
  handle(rescoreYear, async ({ params, body, store, me }) => {
    const place = await ownPlace(store, params);
    demandOpen(place);
    const found = await store.query(sheetItem, place, {
      limit: page,
      ...(body.cursor === undefined ? {} : { cursor: body.cursor }),
    });
    const us = asParticipant(me.tenant);
    const heads = found.items
      .map(({ value }) => value)
      .filter(({ participant, state }) => participant !== us && submittedStates.has(state));
    const puts: Put[] = [];
    for (const { participant } of heads) {
      const it = await openCase(store, place, participant, true);
      // A sheet that has just arrived is scored when it is taken up.
      if (it.arrived) continue;
      const scored = score(it, it.submitted?.cells ?? [], it.appraisals);
      const before = (await store.get(leafItem, place, { participant }, { strong: true }))?.value;
      if (isDeepStrictEqual(before, totalled(it.head, scored, it.bands).leaf)) continue;
      puts.push(...standingPuts(store, place, it.head, it.version, scored, it.bands));
    }
    const changed = puts.length / 2;
    const reply = { looked: heads.length, changed, ...(found.next ? { next: found.next } : {}) };
    if (changed > 0)
      await store.commit({
        act: { what: "result.rescore", about: `${place.title} ${place.year}`.slice(0, 200), campaign: place.campaign },
        puts,
        reply,
      });
    return reply;
  }),
];
