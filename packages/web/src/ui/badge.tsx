import type { ReactNode } from "react";
import styles from "./badge.module.css";
import { cx } from "./class-names.ts";

export type Tone = "neutral" | "good" | "warn" | "bad" | "info";

/** A state in a word; colour only repeats what the word says. */
export const Badge = ({ tone = "neutral", plain, children }: { tone?: Tone; plain?: boolean; children: ReactNode }) => (
  <span className={cx(styles["badge"], tone !== "neutral" && styles[tone], plain && styles["plain"])}>{children}</span>
);
