import { addDays, type Day } from "@thidua/domain";
import { accountsOf } from "../accounts.ts";
import { loginOf } from "../acts/places.ts";
import type { Chapter } from "../chapter.ts";
import { instantAt } from "../replay/timelines.ts";
import { until } from "../stage.ts";
import type { Situation, Told } from "../told.ts";
import { adopt, launch } from "./launch.ts";
import { endPlaces, foundAll } from "./places.ts";
import { placeIn, type Scene } from "./scene.ts";
import type { Story, StoryAct } from "./story.ts";
import { assess, enter, open, publish } from "./year.ts";

const act = (scene: Scene, one: StoryAct): Promise<void> => {
  switch (one.do) {
    case "found":
      return foundAll(scene, one);
    case "launch":
      return launch(scene, one);
    case "adopt":
      return adopt(scene, one);
    case "open":
      return open(scene, one);
    case "assess":
      return assess(scene, one);
    case "enter":
      return enter(scene, one);
    case "publish":
      return publish(scene, one);
    case "end":
      return endPlaces(scene, one);
  }
};

const situations = (scene: Scene): Situation[] =>
  scene.story.script.flatMap((one) => {
    if (one.do !== "launch") return [];
    const place = placeIn(scene, one.by);
    const found = scene.campaigns.get(one.by);
    return found
      ? [
          {
            id: `plan-${one.plan}`,
            present: true as const,
            account: loginOf(place),
            path: `/phong-trao/${found.campaign}/ke-hoach`,
            label: { vi: `Kế hoạch ${found.number} của ${place.name}`, en: `Plan ${found.number} of ${place.name}` },
            cause: {
              vi: `Nhập từ tệp ${one.plan}.yaml, ban hành ngày ${one.on}.`,
              en: `Imported from ${one.plan}.yaml, issued on ${one.on}.`,
            },
          },
        ]
      : [];
  });

const told = (scene: Scene): Told => ({
  accounts: [...scene.places].flatMap(([key, place]) =>
    accountsOf(place, { section: scene.story.section, note: scene.story.places[key]?.note ?? "" }),
  ),
  figures: [],
  situations: situations(scene),
});

const stepsOf = ({ script }: Story): number =>
  script.reduce((sum, one) => {
    if (one.do === "found" || one.do === "end") return sum + one.places.length;
    if (one.do === "assess") return sum + one.units.length;
    return sum + (one.do === "enter" ? 4 : 1);
  }, 0);

/** A story as a chapter: each act on its day, once all that came before has arrived everywhere. */
export const chapterOf = (story: Story): Chapter => {
  const { id, title, script } = story;
  const days: Day[] = script.map(({ on }) => on);
  const [first] = days;
  if (first === undefined || days.some((day, at) => at > 0 && day < (days[at - 1] ?? day)))
    throw new Error(`${id}: a story is told in the order of its days`);
  return {
    id,
    title,
    from: instantAt(addDays(first, -1), "00:00"),
    steps: stepsOf(story),
    async play(stage) {
      const scene: Scene = { stage, story, places: new Map(), campaigns: new Map() };
      for (const one of script) {
        await until(stage, one.on);
        await act(scene, one);
      }
      await stage.replay.settle();
      return told(scene);
    },
  };
};
