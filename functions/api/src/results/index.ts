import { children } from "./children.ts";
import { late } from "./late.ts";
import { ranking } from "./ranking.ts";
import { summary } from "./summary.ts";

/** What is only looked at; scoring anew belongs to those who judge. */
export const results = [...summary, ...ranking, ...children, ...late];
