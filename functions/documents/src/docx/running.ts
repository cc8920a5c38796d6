import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun } from "docx";
import type { OfficialDocument } from "@thidua/domain";
import { halves, twips } from "./units.ts";

const footSize = 10;

/** The page number in the middle of the upper margin, from the second page of each part. */
const headers = ({ layout }: OfficialDocument) => ({
  default: new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: halves(layout.sizes.pageNumber.use) })],
      }),
    ],
  }),
  first: new Header({ children: [new Paragraph({ children: [] })] }),
});

/** What the paper must say of itself on every page: that it is a draft, that its data are invented. */
const footers = ({ marks }: OfficialDocument) => {
  const text = marks.map((it) => it.text).join(" · ");
  const foot = () =>
    new Footer({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: text === "" ? [] : [new TextRun({ text, italics: true, size: halves(footSize) })],
        }),
      ],
    });
  return { default: foot(), first: foot() };
};

/** One part of the paper with its own page numbers: the text, or an annex. */
export const partOf = (document: OfficialDocument) => {
  const { paper, margins } = document.layout;
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: twips(paper.width), height: twips(paper.height) },
        margin: {
          top: twips(margins.top.use),
          bottom: twips(margins.bottom.use),
          left: twips(margins.left.use),
          right: twips(margins.right.use),
          header: twips(margins.top.use / 2),
          footer: twips(margins.bottom.use / 2),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: headers(document),
    footers: footers(document),
  };
};
