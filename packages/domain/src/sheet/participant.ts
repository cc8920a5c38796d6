import { ParticipantId, TenantId, UnitId, type PersonId } from "../ids.ts";

type Itself = UnitId | PersonId | TenantId;

/** Whoever takes part keeps its own id: this is the only place where one id becomes the other. */
export const asParticipant = (id: Itself): ParticipantId => ParticipantId.parse(id);

/** The child authority behind a participant of that kind. */
export const tenantBehind = (participant: ParticipantId): TenantId => TenantId.parse(participant);

/** The unit behind a participant of that kind. */
export const unitBehind = (participant: ParticipantId): UnitId => UnitId.parse(participant);

/** Whether a participant is this very unit, person or authority. */
export const isThe = (participant: ParticipantId, id: Itself | undefined): boolean => (participant as string) === id;
