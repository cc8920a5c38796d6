import * as z from "zod";
import { FileId, ParticipantId, UnitId } from "../ids.ts";
import { Line, Prose } from "../text.ts";
import { Day, Instant } from "../time.ts";

/** A target: assigned from above with its decision number, registered by the participant, reached; side by side. */
export const Target = z.object({
  label: z.string().max(60),
  name: Line(500),
  assigned: Line(200).optional(),
  assignedBy: Line(60).optional(),
  registered: Line(200).optional(),
  reached: Line(200).optional(),
});
export type Target = z.infer<typeof Target>;

/** Who takes part in a year of a campaign, and what they registered. Taking part is separate from the hierarchy. */
export const Registration = z.object({
  participant: ParticipantId,
  is: z.enum(["tenant", "unit", "person", "outside"]),
  name: Line(200),
  subjectKind: z.string().max(32),
  group: Line(60).optional(),
  ranked: z.boolean().default(true),
  unit: UnitId.optional().meta({ description: "the unit a person belongs to, or an outsider was mobilised by" }),
  state: z.enum(["draft", "submitted", "accepted", "returned", "withdrawn"]),
  targets: z.array(Target).max(60).default([]),
  initiatives: z.array(Line(500)).max(30).default([]),
  registeredOn: Day.optional(),
  late: z.boolean().default(false),
  enteredFor: z.boolean().default(false).meta({ description: "nhập hộ từ phiếu giấy" }),
  paper: FileId.optional().meta({ description: "bản chụp phiếu đăng ký" }),
  phone: Line(30).optional(),
  outsideKind: z.string().max(32).optional().meta({ description: "loại tổ chức hoặc đối tượng, với người ngoài" }),
  /** The plan's scope doesn't take it in: shown as a warning, decided by a person. */
  outOfScope: z.boolean().default(false),
  note: Prose(2000).optional(),
  reason: Prose(2000).optional(),
  /** Version of the envelope this stands for, where a child tenant registered itself. */
  received: z.int().optional(),
  at: Instant,
});
export type Registration = z.infer<typeof Registration>;
