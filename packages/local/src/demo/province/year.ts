import { openYear, publishYear, registerParticipant } from "@thidua/contract";
import type { CampaignId, CriteriaSet, Criterion, Day } from "@thidua/domain";
import { entriesFor } from "../acts/figures.ts";
import { distributeAll } from "../acts/launch.ts";
import { loginOf, type Place } from "../acts/places.ts";
import {
  acceptRegistration,
  appraise,
  fillSheet,
  handIn,
  participantOf,
  registerSelf,
  type Correction,
  type Entries,
  type Of,
} from "../acts/sheets.ts";
import { momentOn, setOf, until, type Stage } from "../stage.ts";
import { instantAt } from "../replay/timelines.ts";
import type { Entrant } from "./entrants.ts";

/** One year of the province's campaign. */
export type YearOf = {
  stage: Stage;
  province: Place;
  campaign: CampaignId;
  sets: readonly CriteriaSet[];
  year: number;
};

export const ofYear = ({ campaign, year }: YearOf): Of => ({ campaign, year });
const key = ({ year }: YearOf, what: string, { place }: Pick<Entrant, "place">) =>
  `province/${year}/${what}/${place.name}`;

/** Opens the year and tells the levels below; lists who is expected, in their groups. */
export const beginYear = async (it: YearOf, on: Day, theme: string, entrants: readonly Entrant[]): Promise<void> => {
  const { stage, province, campaign, year } = it;
  const office = loginOf(province);
  await until(stage, on);
  await stage.replay.step(`province/${year}/open`, instantAt(on, "08:00"), async (as) => {
    const { distribution } = await as(office).call(openYear, { params: { campaign }, body: { year, theme } });
    await distributeAll(as, office, campaign, distribution.next);
  });
  await stage.replay.each(
    entrants,
    (one) => key(it, "expect", one),
    () => instantAt(on, "10:00"),
    async (as, { place, subjectKind }) => {
      await as(office).call(registerParticipant, {
        params: ofYear(it),
        body: { is: "tenant", tenant: place.tenant, subjectKind, state: "draft" },
      });
    },
  );
};

export type Registering = { on: (entrant: Entrant) => Day; by: Day };

const pledges = [
  "Tổ hỗ trợ dịch vụ công lưu động tại khu dân cư",
  "Trả kết quả tại nhà cho người cao tuổi, người khuyết tật",
  "Ngày không hẹn trong giải quyết thủ tục chứng thực",
  "Mã QR công khai thủ tục tại nhà văn hóa",
  "Sổ tay điện tử cho cán bộ một cửa",
  "Phiếu đánh giá hài lòng bằng tin nhắn",
] as const;

/** Everyone registers; the standing office takes the registrations up. */
export const register = async (
  it: YearOf,
  entrants: readonly Entrant[],
  { on, by }: Registering,
  withInitiative: (entrant: Entrant) => boolean = () => true,
): Promise<void> => {
  const { stage, province } = it;
  await until(stage, by);
  await stage.replay.each(
    entrants,
    (one) => key(it, "register", one),
    (one) => momentOn(on(one), stage.dice(key(it, "register", one))),
    async (as, one) => {
      const dice = stage.dice(key(it, "pledge", one));
      await registerSelf(as, loginOf(one.place), ofYear(it), one.place.tenant, {
        subjectKind: one.subjectKind,
        initiatives: withInitiative(one) ? [dice.pick(pledges)] : [],
        targets: [{ label: "5", name: "Hồ sơ đúng hạn, trước hạn", registered: `${dice.whole(97, 100)}%` }],
      });
    },
  );
  await until(stage, by);
  await stage.replay.each(
    entrants,
    (one) => key(it, "accept", one),
    () => instantAt(by, "22:00"),
    (as, one) => acceptRegistration(as, loginOf(province), ofYear(it), participantOf(one.place.tenant)),
  );
};

/** The documents a place names as proof. */
const proofFrom = (it: YearOf, { place }: Entrant, on: Day) => {
  const dice = stageDice(it, place);
  return ({ label, name }: Criterion) => [
    {
      id: `${it.year}-${label}`,
      title: `Báo cáo ${name.toLocaleLowerCase("vi").slice(0, 120)}`,
      docNumber: `${dice.whole(20, 480)}/BC-UBND`,
      issuer: place.name,
      date: on,
      page: `trang ${dice.whole(1, 9)}`,
    },
  ];
};
const stageDice = ({ stage, year }: YearOf, { name }: Place) => stage.dice(`proof/${year}/${name}`);

/** What a place enters: figures, and documents for what asks for proof. */
export const entriesOf = (it: YearOf, entrant: Entrant, on: Day): Entries => {
  const set = setOf(it.sets, entrant.subjectKind);
  const proof = proofFrom(it, entrant, on);
  return entriesFor(set, entrant.profile, it.stage.dice(`figures/${it.year}/${entrant.place.name}`), (criterion) =>
    criterion.evidence === "required" ? proof(criterion) : [],
  );
};

/** Everyone fills in their sheet and hands it in. */
export const assess = async (
  it: YearOf,
  entrants: readonly Entrant[],
  { on, by }: Registering,
  entered: (entrant: Entrant, on: Day) => Entries = (entrant, day) => entriesOf(it, entrant, day),
): Promise<void> => {
  await until(it.stage, by);
  await it.stage.replay.each(
    entrants,
    (one) => key(it, "sheet", one),
    (one) => momentOn(on(one), it.stage.dice(key(it, "sheet", one))),
    async (as, one) => {
      const login = loginOf(one.place);
      const participant = participantOf(one.place.tenant);
      await fillSheet(as, login, ofYear(it), participant, entered(one, on(one)));
      await handIn(as, login, ofYear(it), participant);
    },
  );
};

/** The standing office appraises; single criteria otherwise than claimed, with its reason. */
export const decide = async (
  it: YearOf,
  entrants: readonly Entrant[],
  on: Day,
  corrections: (entrant: Entrant) => readonly Correction[] = () => [],
): Promise<void> => {
  await until(it.stage, on);
  await it.stage.replay.each(
    entrants,
    (one) => key(it, "appraise", one),
    (one) => momentOn(on, it.stage.dice(key(it, "appraise", one))),
    (as, one) => appraise(as, loginOf(it.province), ofYear(it), participantOf(one.place.tenant), corrections(one)),
  );
};

/** The table is published on a decision, page by page. */
export const publish = async (it: YearOf, on: Day, number: string): Promise<void> => {
  await until(it.stage, on);
  await it.stage.replay.step(`province/${it.year}/publish`, instantAt(on, "14:00"), async (as) => {
    for (let done = false; !done;) {
      const answer = await as(loginOf(it.province)).call(publishYear, {
        params: ofYear(it),
        body: { confirmation: String(it.year), decision: { number, date: on } },
      });
      done = answer.state === "published";
    }
  });
};
