import { readFile } from "node:fs/promises";
import { createCampaign, getPlan, importPlan } from "@thidua/contract";
import type { Plan, PlanFileInput } from "@thidua/domain";
import { acceptFromAbove, issueOnPaper, issueSigned, nameContact, redraft } from "../acts/launch.ts";
import { actorOf, loginOf, type Place } from "../acts/places.ts";
import { instantAt } from "../replay/timelines.ts";
import { campaignOf, placeIn, type Scene } from "./scene.ts";
import type { StoryAct } from "./story.ts";

type Of<A extends StoryAct["do"]> = Extract<StoryAct, { do: A }>;

const planText = (name: string): Promise<string> =>
  readFile(new URL(`../../../plans/${name}.yaml`, import.meta.url), "utf8");

const numberOf = ({ document: { number = "", symbol = "" } }: Plan): string => `${number}/${symbol}`;

/** A real plan, imported as it stands, through the house and issued with its number on its day. */
export const launch = async (scene: Scene, { on, by, plan, number, symbol }: Of<"launch">): Promise<void> => {
  const { stage, story } = scene;
  const place = placeIn(scene, by);
  const hands = { drafter: loginOf(place), chair: loginOf(place, "chair") };
  const launched = await stage.replay.step(`${story.id}/launch/${by}`, instantAt(on, "08:00"), async (as) => {
    const office = as(hands.drafter);
    const read = await office.call(importPlan, { body: { text: await planText(plan) } });
    const { id: campaign } = await office.call(createCampaign, {
      body: { from: "plan", plan: read.plan as PlanFileInput },
    });
    await issueSigned(as, hands, campaign, { number, date: on, ...(symbol ? { symbol } : {}) });
    const { plan: issued } = await office.call(getPlan, { params: { campaign } });
    return { campaign, sets: issued.criteria, number: numberOf(issued) };
  });
  scene.campaigns.set(by, launched);
};

const tellContact = async (scene: Scene, key: string, place: Place): Promise<void> => {
  const { stage, story } = scene;
  const { login, name, title, phone = "" } = actorOf(place, "officer");
  await stage.replay.step(`${story.id}/contact/${key}`, stage.timeline.clock(), (as) =>
    nameContact(as, login, { name, phone, office: title }),
  );
};

/** Takes up the plan above under a title of its own; signed on paper, on record with its scan. */
export const adopt = async (scene: Scene, { on, by, of, title, number }: Of<"adopt">): Promise<void> => {
  const { stage, story } = scene;
  const place = placeIn(scene, by);
  const login = loginOf(place);
  const tree = campaignOf(scene, of).campaign;
  await tellContact(scene, by, place);
  const chair = actorOf(place, "chair");
  const adopted = await stage.replay.step(`${story.id}/adopt/${by}`, instantAt(on, "09:00"), async (as) => {
    const campaign = await acceptFromAbove(as, login, tree);
    await redraft(as, login, campaign, (plan) => ({
      ...plan,
      title,
      titleEn: undefined,
      signature: { title: "CHỦ TỊCH", mode: "TM", onBehalfOf: "ỦY BAN NHÂN DÂN" },
    }));
    await issueOnPaper(as, login, campaign, { number, date: on }, { name: chair.name, title: chair.title }, title);
    const { plan } = await as(login).call(getPlan, { params: { campaign } });
    return { campaign, sets: plan.criteria, number: numberOf(plan) };
  });
  scene.campaigns.set(by, adopted);
};
