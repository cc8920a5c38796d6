import * as z from "zod";
import { Day } from "../time.ts";
import { DocumentLayout } from "./layout.ts";

const place = z.string().meta({ description: "where in the plan it comes from, e.g. purposes.0" });

/** A heading or a paragraph of the body; `mark` is the label as it is set (`I.`, `1.`, `a)`, `-`), empty where there is none. */
export const DocumentBlock = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("heading"),
    level: z.int().min(1).max(4),
    mark: z.string(),
    text: z.string(),
    place,
  }),
  z.object({ kind: z.literal("paragraph"), mark: z.string(), text: z.string(), place }),
]);
export type DocumentBlock = z.infer<typeof DocumentBlock>;

/** A table of criteria, under the kinds of subjects it holds for. `share` is a column's part of the width, in percent. */
export const DocumentAnnex = z.object({
  label: z.string(),
  title: z.string(),
  /** The kinds of subjects by name. */
  about: z.string(),
  attachedTo: z.string(),
  subjectKinds: z.array(z.string()),
  columns: z.array(z.object({ title: z.string(), share: z.number(), align: z.enum(["left", "center"]) })),
  rows: z.array(z.object({ cells: z.array(z.string()), strong: z.boolean(), place })),
});
export type DocumentAnnex = z.infer<typeof DocumentAnnex>;

/** What the paper says of itself on every page: a draft, revoked, amended, or made of invented data. */
export const DocumentMark = z.object({ kind: z.enum(["draft", "revoked", "superseded", "demo"]), text: z.string() });
export type DocumentMark = z.infer<typeof DocumentMark>;

/** Something that the paper lacks or leaves out; forbids nothing. */
export const DocumentNote = z.object({ place, vi: z.string(), en: z.string() });
export type DocumentNote = z.infer<typeof DocumentNote>;

/** A plan as it stands on paper: the one model behind the DOCX and the page beside the editor. Blanks are no-break spaces. */
export const OfficialDocument = z.object({
  layout: DocumentLayout,
  marks: z.array(DocumentMark),
  head: z.object({
    nation: z.string(),
    motto: z.string(),
    superior: z.array(z.string()),
    issuer: z.array(z.string()),
    number: z.string(),
    placeAndDate: z.string(),
  }),
  type: z.string(),
  abstract: z.string(),
  bases: z.array(z.object({ text: z.string(), place })),
  body: z.array(DocumentBlock),
  recipients: z.object({ head: z.string(), lines: z.array(z.string()) }),
  signature: z.object({ lines: z.array(z.string()), signer: z.string() }),
  annexes: z.array(DocumentAnnex),
  notes: z.array(DocumentNote),
  title: z.string(),
  issuerName: z.string(),
  date: Day.optional(),
});
export type OfficialDocument = z.infer<typeof OfficialDocument>;
