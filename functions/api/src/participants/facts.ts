import { getFacts, putFacts } from "@thidua/contract";
import { factsItem, registrationItem } from "@thidua/data";
import { invalid, submittedStates, type CriteriaSet, type Facts } from "@thidua/domain";
import { handle } from "../handle.ts";
import { writtenBy } from "../sheets/by.ts";
import { openCase, score } from "../sheets/case.ts";
import { mergeFacts, observedFacts, recordedFacts } from "../sheets/facts.ts";
import { criteriaOf, demandOpen, ownPlace } from "../sheets/place.ts";
import { standingOf } from "../sheets/head.ts";
import { arrivalPuts, standingPuts } from "../sheets/keep.ts";

const demandCriteria = ({ criteria }: CriteriaSet, { notAddressed = [] }: Facts): void => {
  const known = new Set(criteria.map(({ id }) => id));
  const faults = notAddressed.flatMap((id, index) => {
    const path = `facts.notAddressed.${index}`;
    if (known.has(id)) return [];
    return [{ path, vi: `${path}: phiếu này không có tiêu chí đó.`, en: `${path}: this sheet has no such criterion.` }];
  });
  if (faults.length > 0) throw invalid(...faults);
};

export const facts = [
  handle(getFacts, async ({ params, store }) => {
    const place = await ownPlace(store, params);
    const { head } = await standingOf(store, place, params.participant, false);
    const [set, registration, recorded] = await Promise.all([
      criteriaOf(store, place, head.subjectKind),
      store.get(registrationItem, place, { participant: params.participant }),
      recordedFacts(store, place, params.participant),
    ]);
    const observed = await observedFacts(store, place, head, set, registration?.value);
    const { facts: known, source, version } = recorded;
    return { facts: known, observed, ...(source ? { source } : {}), version };
  }),

  handle(putFacts, async ({ params, body, ifMatch, store, me, businessClock }) => {
    const place = await ownPlace(store, params);
    demandOpen(place);
    const it = await openCase(store, place, params.participant, true);
    demandCriteria(it.set, body.facts);
    const observed = await observedFacts(store, place, it.head, it.set, it.registration?.value);
    const at = businessClock();
    const record = { facts: body.facts, ...(body.source ? { source: body.source } : {}), by: writtenBy(me), at };
    const after = { ...it, facts: mergeFacts(observed, body.facts) };
    const counted = submittedStates.has(it.head.state);
    await store.commit({
      act: {
        what: "participant.facts",
        about: `${it.head.name} (${place.year})`.slice(0, 200),
        campaign: place.campaign,
        ...(body.source ? { reason: body.source } : {}),
      },
      puts: [
        store.put(factsItem, place, { participant: params.participant }, record, ifMatch),
        ...(counted ? arrivalPuts(store, it) : []),
        ...(counted
          ? standingPuts(
              store,
              place,
              it.head,
              it.version,
              score(after, it.submitted?.cells ?? [], it.appraisals),
              it.bands,
            )
          : []),
      ],
    });
    return { ...body, observed, version: ifMatch + 1 };
  }),
];
