import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { chapterOf } from "./play.ts";
import { Story } from "./story.ts";

const folder = new URL("stories/", import.meta.url);

/** The stories of the five plans, in the order of their files' names. */
export const readStories = (): Story[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .toSorted()
    .map((name) => Story.parse(parse(readFileSync(new URL(name, folder), "utf8"))));

/** A chapter for each plan's places. */
export const seedChapters = readStories().map(chapterOf);
