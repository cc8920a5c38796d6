import { createUnit, openYear, publishYear, registerParticipant } from "@thidua/contract";
import { addDays, leafCriteria, type CriteriaSet, type Criterion, type Day } from "@thidua/domain";
import { entriesFor } from "../acts/figures.ts";
import { distributeAll } from "../acts/launch.ts";
import { putPaper } from "../acts/paper.ts";
import { actorOf, loginOf } from "../acts/places.ts";
import { acceptRegistration, appraise, fillSheet, handIn, registerSelf, type Entries } from "../acts/sheets.ts";
import { instantAt } from "../replay/timelines.ts";
import { setOf } from "../stage.ts";
import { campaignOf, placeIn, type Scene } from "./scene.ts";
import type { Entered, StoryAct } from "./story.ts";

type Of<A extends StoryAct["do"]> = Extract<StoryAct, { do: A }>;

const entries = (scene: Scene, set: CriteriaSet, name: string, quality: number, on: Day): Entries => {
  const dice = scene.stage.dice(`${scene.story.id}/${name}`);
  const profile = { quality, size: dice.whole(40, 320), noise: 0.2 };
  return entriesFor(set, profile, dice, ({ label, evidence }: Criterion) =>
    evidence === "required"
      ? [
          {
            id: `p${label.replace(/\W/g, "")}`,
            title: `Báo cáo kết quả thực hiện của ${name}`,
            docNumber: `${dice.whole(3, 90)}/BC`,
            date: addDays(on, -dice.whole(1, 9)),
            page: `trang ${dice.whole(1, 6)}`,
          },
        ]
      : [],
  );
};

const corrections = (set: CriteriaSet, { corrected }: Entered) => {
  if (!corrected) return [];
  const criterion = leafCriteria(set).find(({ name }) => name.includes(corrected.words));
  if (!criterion) throw new Error(`no criterion holds “${corrected.words}”`);
  return [{ criterion: criterion.id, verdict: "notMet" as const, reason: corrected.reason }];
};

export const open = async (scene: Scene, { on, by, year }: Of<"open">): Promise<void> => {
  const { stage, story } = scene;
  const { campaign } = campaignOf(scene, by);
  const office = loginOf(placeIn(scene, by));
  await stage.replay.step(`${story.id}/open/${by}/${year}`, instantAt(on, "10:00"), async (as) => {
    const { distribution } = await as(office).call(openYear, { params: { campaign }, body: { year } });
    await distributeAll(as, office, campaign, distribution.next);
  });
};

/** Units without a login of their own: the officer enters their sheets from paper, and appraises them. */
export const assess = async (scene: Scene, { on, by, year, subject, units }: Of<"assess">): Promise<void> => {
  const { stage, story } = scene;
  const place = placeIn(scene, by);
  const { campaign, sets } = campaignOf(scene, by);
  const office = loginOf(place);
  const of = { campaign, year };
  const set = setOf(sets, subject);
  const cast = stage.casting(`${story.id}/units/${by}`);
  const heads = new Map(units.map(({ name }) => [name, { focalName: cast.name(), focalPhone: cast.phone() }]));
  await stage.replay.each(
    units,
    ({ name }) => `${story.id}/assess/${by}/${year}/${name}`,
    () => instantAt(on, "08:00"),
    async (as, entered) => {
      const { name, kind, group, quality } = entered;
      const focal = heads.get(name);
      const unit = await as(office).call(createUnit, {
        body: { name, kind, ...(group === undefined ? {} : { group }), ...focal },
      });
      const { participant } = await as(office).call(registerParticipant, {
        params: of,
        body: { is: "unit", unit: unit.id, subjectKind: subject, state: "accepted", enteredFor: true },
      });
      await fillSheet(as, office, of, participant, entries(scene, set, name, quality, on), true);
      const scan = await putPaper(as(office), {
        name: `phieu-${unit.id}-${year}.pdf`,
        lines: [`PHIEU TU DANH GIA NAM ${year}`, name, focal?.focalName ?? ""],
        purpose: "document",
      });
      await handIn(as, office, of, participant, { scan, signer: focal?.focalName ?? name, signedOn: on });
      await appraise(as, office, of, participant, corrections(set, entered));
    },
  );
};

/** An authority registers with the one above, assesses itself and is appraised there. */
export const enter = async (scene: Scene, act: Of<"enter">): Promise<void> => {
  const { stage, story } = scene;
  const { on, by, above, year, subject, quality } = act;
  const place = placeIn(scene, by);
  const { campaign, sets } = campaignOf(scene, above);
  const of = { campaign, year };
  const office = loginOf(placeIn(scene, above));
  const key = `${story.id}/enter/${by}/${year}`;
  const login = loginOf(place);
  const participant = await stage.replay.step(`${key}/register`, instantAt(on, "08:00"), (as) =>
    registerSelf(as, login, of, place.tenant, {
      subjectKind: subject,
      initiatives: [`${actorOf(place, "officer").title}: trả kết quả tại nhà cho người cao tuổi`],
    }),
  );
  await stage.replay.settle();
  await stage.replay.step(`${key}/accept`, instantAt(on, "10:00"), (as) =>
    acceptRegistration(as, office, of, participant),
  );
  await stage.replay.settle();
  await stage.replay.step(`${key}/sheet`, instantAt(on, "13:00"), async (as) => {
    await fillSheet(as, login, of, participant, entries(scene, setOf(sets, subject), place.name, quality, on));
    await handIn(as, login, of, participant);
  });
  await stage.replay.settle();
  await stage.replay.step(`${key}/appraise`, instantAt(on, "16:00"), (as) => appraise(as, office, of, participant));
};

/** The year's table is published on a decision, page by page. */
export const publish = async (scene: Scene, { on, by, year, decision }: Of<"publish">): Promise<void> => {
  const { stage, story } = scene;
  const { campaign } = campaignOf(scene, by);
  await stage.replay.step(`${story.id}/publish/${by}/${year}`, instantAt(on, "14:00"), async (as) => {
    for (let done = false; !done;) {
      const answer = await as(loginOf(placeIn(scene, by))).call(publishYear, {
        params: { campaign, year },
        body: { confirmation: String(year), decision: { number: decision, date: on } },
      });
      done = answer.state === "published";
    }
  });
};
