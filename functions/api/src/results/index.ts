import { children } from "./children.ts";
import { late } from "./late.ts";
import { ranking } from "./ranking.ts";
import { rescore } from "./rescore.ts";
import { summary } from "./summary.ts";

export const results = [...summary, ...ranking, ...children, ...late, ...rescore];
