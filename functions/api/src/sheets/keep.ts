import { leafItem, registrationItem, sheetItem, submissionItem, type Put, type Writer } from "@thidua/data";
import type { BandList, ScoredSheet, SheetHead } from "@thidua/domain";
import { totalled, type Case } from "./case.ts";
import type { Place } from "./place.ts";

/** A sheet's new standing: head and leaf are written together and so bear the same version. */
export const standingPuts = (
  store: Writer,
  place: Place,
  head: SheetHead,
  version: number,
  scored?: ScoredSheet,
  bands?: BandList,
): Put[] => {
  const now = totalled(head, scored, bands);
  const { participant } = head;
  return [
    store.put(sheetItem, place, { participant }, now.head, version),
    ...(place.above ? [] : [store.put(leafItem, place, { participant }, now.leaf, version)]),
  ];
};

/**
 * What has to be copied here when we first act on a child tenant's sheet: its submission, and its registration if it
 * submitted without one.
 */
export const arrivalPuts = (store: Writer, it: Case): Put[] => {
  const { head, place, arrived, submitted, registration } = it;
  if (!arrived || !submitted) return [];
  const { participant } = head;
  const copy = store.put(submissionItem, place, { participant, submission: submitted.submission }, submitted, 0);
  if (registration) return [copy];
  return [
    copy,
    store.put(
      registrationItem,
      place,
      { participant },
      {
        participant,
        is: "tenant",
        name: head.name,
        subjectKind: head.subjectKind,
        state: "accepted",
        registeredOn: submitted.receipt.day,
        late: head.registeredLate,
        at: arrived.at,
      },
      0,
    ),
  ];
};
