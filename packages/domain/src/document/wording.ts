import { fold } from "../text.ts";

/** A no-break space: a blank that neither HTML nor a word processor swallows. */
export const blank = (width: number): string => "\u00a0".repeat(width);

/** Closes a paragraph where nothing closes it yet: with a full stop, or a colon before what belongs to it. */
export const closed = (text: string, by: "." | ":" = "."): string => (/[.;:,?!…]$/.test(text) ? text : `${text}${by}`);

/** Opens a paragraph with a capital. */
export const opened = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

/** The same text without what closes it. */
export const open = (text: string): string => text.replace(/[\s.;:,]+$/u, "");

/** Whether a text already says a phrase, marks and case aside. */
export const says = (text: string, phrase: string): boolean => fold(text).includes(fold(phrase));

/** Sentences one after another, each closed, none empty. */
export const sentences = (...parts: (string | undefined)[]): string =>
  parts
    .filter((it) => it !== undefined && it !== "")
    .map((it) => closed(it as string))
    .join(" ");

/**
 * A label as print sets it: `I` and `2.1` with a full stop, letters with a bracket, dashes and brackets as they came.
 * Numbers that stand inside a numbered heading take the bracket.
 */
export const markOf = (label: string, inside: "" | "number" = ""): string => {
  if (label === "" || /^[-+*•–]$/.test(label) || /^\(.*\)$/.test(label) || /[.)]$/.test(label)) return label;
  if (/^[IVX]+$/.test(label) || /^[A-ZĐ]$/.test(label)) return `${label}.`;
  if (/^\d+$/.test(label)) return inside === "number" ? `${label})` : `${label}.`;
  if (/^\d+(\.\d+)+$/.test(label)) return `${label}.`;
  return /^i\d+$/.test(label) ? `(${label})` : `${label})`;
};
