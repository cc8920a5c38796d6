import { Document, Packer } from "docx";
import type { OfficialDocument } from "@thidua/domain";
import { annexOf } from "./annex.ts";
import { bodyOf } from "./body.ts";
import { closeOf } from "./close.ts";
import { headOf } from "./head.ts";
import { partOf } from "./running.ts";
import { halves } from "./units.ts";

/** The document as a Word file: the text first, then each annex on a page of its own. */
export const docxOf = async (document: OfficialDocument): Promise<Uint8Array<ArrayBuffer>> => {
  const { layout, annexes } = document;
  const width = layout.paper.width - layout.margins.left.use - layout.margins.right.use;
  const file = new Document({
    title: document.abstract,
    creator: document.issuerName,
    lastModifiedBy: document.issuerName,
    description: document.type,
    compatibility: { version: 15 },
    styles: {
      default: {
        document: {
          run: { font: layout.font, size: halves(layout.sizes.body.use), language: { value: "vi-VN" } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    sections: [
      {
        ...partOf(document),
        children: [headOf(document, width), ...bodyOf(document, width), closeOf(document, width)],
      },
      ...annexes.map((annex) => ({ ...partOf(document), children: annexOf(annex, layout, width) })),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
};
