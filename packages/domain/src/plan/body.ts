import * as z from "zod";
import { Line } from "../text.ts";
import { Assignment, Collaborator } from "./assignment.ts";
import { AwardForm, Quota } from "./award.ts";
import { Content } from "./content.ts";
import { DocumentHead, Issuer, Provenance, Recipients, Signature } from "./document.ts";
import { DossierPart, Route } from "./dossier.ts";
import { Code, Item } from "./item.ts";
import { LegalBasis } from "./legal-basis.ts";
import { Milestone } from "./milestone.ts";
import { OfficeTitle } from "./office.ts";
import { OutlineEntry } from "./outline.ts";
import { CampaignYear, Period } from "./period.ts";
import { ExternalCompetition, ReplicationCheck, Tie } from "./replication.ts";
import { Subject } from "./subject.ts";

const list = <T extends z.ZodType>(item: T, max: number) => z.array(item).max(max).default([]);

/** A section of the plan's own, under a heading no other section has. */
export const ExtraSection = z.strictObject({ code: Code, items: z.array(Item).max(60).default([]) });

/**
 * What a stored plan and a plan file share: everything but criteria and standards.
 * Only the title is obliged; any section may be missing or blank.
 */
export const planBody = {
  title: Line(500).meta({ description: "tên phong trào thi đua" }),
  titleEn: Line(500).optional(),
  abstract: Line(600).optional().meta({ description: "trích yếu dưới chữ KẾ HOẠCH" }),
  form: z.enum(["thematic", "regular"]).default("thematic").meta({ description: "theo chuyên đề | thường xuyên" }),
  issuer: Issuer.optional(),
  document: DocumentHead.default({}),
  provenance: Provenance.optional(),
  legalBases: list(LegalBasis, 60),
  opening: Line(4000).optional(),
  purposes: list(Item, 60),
  requirements: list(Item, 60),
  slogan: Line(500).optional(),
  period: Period.optional(),
  years: list(CampaignYear, 12),
  milestones: list(Milestone, 60),
  subjects: list(Subject, 20),
  contents: list(Content, 80),
  solutions: list(Item, 60),
  awards: list(AwardForm, 20),
  quotas: list(Quota, 20),
  dossier: list(DossierPart, 20),
  routes: list(Route, 20),
  offices: list(OfficeTitle, 40),
  assignments: list(Assignment, 40),
  collaborators: list(Collaborator, 20),
  replication: list(ReplicationCheck, 20),
  competition: ExternalCompetition.optional(),
  ties: list(Tie, 40),
  extras: list(ExtraSection, 20),
  outline: list(OutlineEntry, 40),
  closing: Line(4000).optional(),
  recipients: Recipients.default({ lines: [], archive: [] }),
  signature: Signature.optional(),
};
