import type { Item } from "../../plan/item.ts";
import { insideOf, paragraph, type Entry, type Frame } from "../frame.ts";
import { closed, markOf, open } from "../wording.ts";

/** An item and the parts inside it: labelled parts below it, unlabelled ones in its own sentence. */
export const itemEntry = (item: Item, place: string, frame: Frame): Entry => {
  const inline = item.items.filter((it) => it.label === "").map((it) => open(it.text));
  const text = inline.length > 0 ? `${open(item.text)}: ${inline.join("; ")}` : item.text;
  const parts = item.items.flatMap((it, i) =>
    it.label === "" ? [] : [paragraph(markOf(it.label, "number"), closed(it.text), `${place}.items.${i}`)],
  );
  return {
    label: item.label,
    blocks: [
      paragraph(markOf(item.label, insideOf(frame)), closed(text, parts.length > 0 ? ":" : "."), place),
      ...parts,
    ],
  };
};

export const itemEntries = (items: readonly Item[], place: string, frame: Frame): Entry[] =>
  items.map((item, i) => itemEntry(item, `${place}.${i}`, frame));
