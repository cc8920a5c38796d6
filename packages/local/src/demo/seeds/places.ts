import { changeEdge } from "@thidua/contract";
import { foundPlace, type Founding } from "../acts/places.ts";
import { instantAt } from "../replay/timelines.ts";
import { placeIn, type Scene } from "./scene.ts";
import type { StoryAct } from "./story.ts";

type Of<A extends StoryAct["do"]> = Extract<StoryAct, { do: A }>;

const foundingOf = (scene: Scene, key: string): Founding => {
  const facts = scene.story.places[key];
  if (!facts) throw new Error(`${scene.story.id}: there are no facts of ${key}`);
  const { parent, officer, chair, note: _, place, code, symbol, resolution, ...known } = facts;
  const cast = scene.stage.casting(`${scene.story.id}/${key}`);
  return {
    ...known,
    ...(parent === undefined ? {} : { parent: placeIn(scene, parent).tenant }),
    ...(place === undefined ? {} : { place }),
    ...(code === undefined ? {} : { code }),
    ...(symbol === undefined ? {} : { symbol }),
    ...(resolution === undefined ? {} : { resolution }),
    cast: {
      officer: {
        name: cast.name(),
        title: officer,
        roles: ["standingOffice", "clerk", "tenantAdmin"],
        phone: cast.phone(),
      },
      chair: { name: cast.name(), title: chair, roles: ["authority"] },
    },
  };
};

/** Puts places on the map one after another, so that each finds its parent there. */
export const foundAll = async (scene: Scene, { on, places }: Of<"found">): Promise<void> => {
  const { stage, story } = scene;
  for (const key of places) {
    const place = await stage.replay.step(`${story.id}/found/${key}`, instantAt(on, "08:00"), (as) =>
      foundPlace(as, stage.operator, foundingOf(scene, key)),
    );
    stage.timeline.take(place.tenant);
    scene.places.set(key, place);
  }
};

/** Places that end, each continued by the same others. */
export const endPlaces = async (scene: Scene, act: Of<"end">): Promise<void> => {
  const { stage, story } = scene;
  const { on, places, from, resolution, into, kind } = act;
  for (const key of places)
    await stage.replay.step(`${story.id}/end/${key}`, instantAt(on, "15:00"), async (as) => {
      await as(stage.operator).call(changeEdge, {
        params: { tenant: placeIn(scene, key).tenant },
        body: {
          from,
          resolution,
          ends: true,
          lineage: into.map((to) => ({ to: placeIn(scene, to).tenant, kind })),
        },
      });
    });
};
