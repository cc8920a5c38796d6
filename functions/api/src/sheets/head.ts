import { registrationItem, sheetItem, type Reader, type Stored } from "@thidua/data";
import { Failure, notFound, type ParticipantId, type Registration, type SheetHead } from "@thidua/domain";
import type { Place } from "./place.ts";
import { registrationWord, sheetWord, tableFromAbove, wordsFromAbove, type Sent } from "./received.ts";
import type { AppraisalDown, PublicationDown, RegistrationUp, SheetUp } from "@thidua/domain";

/** Where a sheet stands in truth: what is stored, moved on by what the other side has said meanwhile. */
export type Standing = {
  head: SheetHead;
  /** The head without what has arrived since: what a registration may write, which copies no sheet. */
  kept: SheetHead;
  /** Of the stored head; 0 where nothing is stored yet. */
  version: number;
  /** A submission that has arrived and isn't copied here yet. */
  arrived?: Sent<SheetUp>;
  /** What the level above has told us of our own sheet. */
  fromAbove?: Sent<AppraisalDown>[];
};

const resting = new Set<SheetHead["state"]>(["invited", "registered", "drafting", "returned"]);

/** A head as it follows from what a child tenant has sent, before anybody here has acted. */
const headFromWords = (
  child: ParticipantId,
  registration: Sent<RegistrationUp> | undefined,
  sheet: Sent<SheetUp> | undefined,
): SheetHead | undefined => {
  const [word] = [registration, sheet].filter((it) => it !== undefined && !it.withdrawn);
  if (!word) return undefined;
  return {
    participant: child,
    name: word.name,
    is: "tenant",
    subjectKind: sheet?.subjectKind ?? registration?.subjectKind ?? "",
    ranked: true,
    registration: "submitted",
    registeredLate: false,
    ...(registration ? { registeredAt: registration.at } : {}),
    state: "registered",
    late: false,
    onBehalf: false,
    submission: 0,
    openCriteria: [],
    appraised: [],
    handedOver: [],
    local: [0, 0],
    met: 0,
    applicable: 0,
    noData: 0,
    gateFailed: false,
    provisional: false,
    edition: 0,
    lastActAt: word.at,
  };
};

/** A child tenant's delivered sheet moves its head on until we act: submitted, or the returned criteria handed in again. */
export const withDelivered = (
  head: SheetHead,
  word: Sent<SheetUp> | undefined,
): { head: SheetHead; arrived?: Sent<SheetUp> } => {
  if (!word || word.withdrawn || word.submission <= head.submission) return { head };
  const moved = {
    ...head,
    submission: word.submission,
    late: word.late,
    onBehalf: word.onBehalf,
    ...(word.receipt ? { receipt: word.receipt } : {}),
    lastActAt: word.at,
  };
  if (resting.has(head.state)) return { head: { ...moved, state: "submitted" }, arrived: word };
  if (head.state === "inAppraisal" && head.openCriteria.length > 0)
    return { head: { ...moved, openCriteria: [] }, arrived: word };
  return { head };
};

/** Our own head moved on by what the level above did with the submission it holds. */
export const withWordFromAbove = (head: SheetHead, words: readonly Sent<AppraisalDown>[]): SheetHead => {
  let now = head;
  for (const word of words) {
    if (word.what === "registration" && word.at >= (now.registeredAt ?? "")) {
      now = { ...now, registration: word.registration ?? now.registration };
      if (word.registration === "returned" && resting.has(now.state)) now = { ...now, state: "invited" };
    }
    if (word.what !== "sheet" || word.state === undefined || word.submission < head.submission) continue;
    now = {
      ...now,
      state: word.state,
      openCriteria: word.openCriteria,
      lastActAt: word.at,
      ...(word.reason ? { returned: { reason: word.reason, at: word.at, by: word.by } } : {}),
    };
  }
  return now;
};

export const unknownParticipant = () =>
  notFound(
    "Không tìm thấy đối tượng này trong danh sách tham gia năm nay.",
    "This participant isn't on the list of the year.",
  );

const decided = new Set<SheetHead["state"]>(["appraised", "approved"]);

/** Once the level above has published a table with us in it, our result is published. */
export const withTable = (head: SheetHead, table: PublicationDown | undefined): SheetHead =>
  table && decided.has(head.state) && table.rows.some((row) => row["participant"] === head.participant)
    ? { ...head, state: "published" }
    : head;

/** Where a participant's sheet stands. */
export const standingOf = async (
  store: Reader,
  place: Place,
  participant: ParticipantId,
  strong: boolean,
): Promise<Standing> => {
  const stored = await store.get(sheetItem, place, { participant }, { strong });
  if (place.above) {
    if (!stored) throw unknownParticipant();
    const [fromAbove, table] = await Promise.all([wordsFromAbove(store, place), tableFromAbove(store, place)]);
    const head = withTable(withWordFromAbove(stored.value, fromAbove), table);
    return { head, kept: head, version: stored.version, fromAbove };
  }
  if (stored && stored.value.is !== "tenant") {
    return { head: stored.value, kept: stored.value, version: stored.version };
  }
  const word = await sheetWord(store, place, participant);
  const head = stored?.value ?? headFromWords(participant, await registrationWord(store, place, participant), word);
  if (!head) throw unknownParticipant();
  return { ...withDelivered(head, word), kept: head, version: stored?.version ?? 0 };
};

export const registrationOf = async (
  store: Reader,
  place: Place,
  participant: ParticipantId,
): Promise<Stored<Registration> | undefined> => store.get(registrationItem, place, { participant });

export const demandVersion = (
  asked: number | undefined,
  { version, head }: Pick<Standing, "version" | "head">,
): void => {
  if (asked === undefined || asked === version) return;
  throw new Failure("stale", {
    vi: "Phiếu đã thay đổi từ lúc anh/chị mở. Hãy tải lại rồi làm lại.",
    en: "The sheet has changed since you opened it. Reload, then try again.",
    current: { state: head.state, version },
  });
};

export { headFromWords };
