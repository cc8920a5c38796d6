import { assignAppraisers, getAppraisers } from "@thidua/contract";
import { assignmentItem, criteriaItem, unitItem, type Reader } from "@thidua/data";
import { asParticipant, dayOf, invalid, type Day, type Fault } from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { handle } from "../handle.ts";
import { answeredCriteria } from "../sheets/criteria.ts";
import { demandOpen, ownPlace, type Place } from "../sheets/place.ts";
import { headsOf } from "./list.ts";
import { officeOf, openRoster, turnOf } from "./turn.ts";

const closed = new Set(["approved", "published"]);

const view = async (store: Reader, place: Place, me: Caller, today: Day) => {
  const [roster, sets, heads] = await Promise.all([
    openRoster(store, place, today),
    store.all(criteriaItem, place),
    headsOf(store, place, asParticipant(me.tenant)),
  ]);
  const items = sets.flatMap(({ value: set }) =>
    answeredCriteria(set).map((criterion) => {
      const own = roster.set.get(criterion.id);
      const { unit, substitute, title } = officeOf(roster, criterion);
      return {
        criterion: criterion.id,
        ...(own?.function ? { function: own.function } : {}),
        ...(unit ? { unit, unitName: roster.units.get(unit) ?? "" } : {}),
        ...(substitute ? { substitute, substituteName: roster.units.get(substitute) ?? "" } : {}),
        ...(title ? { title } : {}),
        label: criterion.label,
        name: criterion.name,
        subjectKind: set.subjectKind,
        own: own !== undefined,
      };
    }),
  );
  const withoutSubstitute = heads
    .filter(({ registration, state }) => registration !== "withdrawn" && !closed.has(state))
    .flatMap((head) => {
      const set = sets.find(({ value }) => value.subjectKind === head.subjectKind)?.value;
      return (set ? answeredCriteria(set) : []).flatMap((criterion) => {
        const turn = turnOf(roster, criterion, head);
        if (turn.is !== "nobody" || head.appraised.includes(criterion.id)) return [];
        return [
          {
            participant: head.participant,
            participantName: head.name,
            criterion: criterion.id,
            label: criterion.label,
            unit: turn.unit,
            unitName: roster.units.get(turn.unit) ?? "",
            handedOver: head.handedOver.includes(criterion.id),
          },
        ];
      });
    });
  return { items, withoutSubstitute, version: roster.version };
};

export const appraisers = [
  handle(getAppraisers, async ({ params, store, me, businessClock }) =>
    view(store, await ownPlace(store, params), me, dayOf(businessClock())),
  ),

  handle(assignAppraisers, async ({ params, body, ifMatch, store, me, businessClock }) => {
    const place = await ownPlace(store, params);
    demandOpen(place);
    const [sets, units] = await Promise.all([store.all(criteriaItem, place), store.all(unitItem, {})]);
    const known = new Set(sets.flatMap(({ value }) => answeredCriteria(value).map(({ id }) => id)));
    const offices = new Set(units.map(({ value }) => value.id));
    const faults = body.items.flatMap((item, at): Fault[] => {
      const found: Fault[] = [];
      const add = (field: string, vi: string, en: string) =>
        found.push({
          path: `items.${at}.${field}`,
          vi: `items.${at}.${field}: ${vi}`,
          en: `items.${at}.${field}: ${en}`,
        });
      if (!known.has(item.criterion))
        add("criterion", "không có tiêu chí này trong năm.", "isn't a criterion of the year.");
      if (body.items.findIndex((one) => one.criterion === item.criterion) !== at)
        add("criterion", "được phân công hai lần.", "is assigned twice.");
      for (const field of ["unit", "substitute"] as const) {
        const unit = item[field];
        if (unit && !offices.has(unit)) add(field, "không có đơn vị này.", "there is no such unit.");
      }
      if (item.unit && item.unit === item.substitute)
        add("substitute", "người thay phải là đơn vị khác.", "the substitute must be another unit.");
      return found;
    });
    if (faults.length > 0) throw invalid(...faults);
    await store.commit({
      act: { what: "appraisal.assign", about: `${place.title} ${place.year}`.slice(0, 200), campaign: place.campaign },
      puts: [store.put(assignmentItem, place, {}, body, ifMatch)],
    });
    return view(store, place, me, dayOf(businessClock()));
  }),
];
