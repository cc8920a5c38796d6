import { envelopeId, registrationItem, type Envelope, type Put, type Writer } from "@thidua/data";
import { tenantBehind } from "@thidua/domain";
import type {
  AppraisalDown,
  BandList,
  Day,
  Instant,
  Registration,
  RegistrationUp,
  ScoredSheet,
  SheetHead,
  SheetState,
  TenantId,
} from "@thidua/domain";
import { standingPuts } from "../sheets/keep.ts";
import type { Place } from "../sheets/place.ts";

const heads: Record<Registration["state"], SheetState> = {
  draft: "invited",
  submitted: "registered",
  accepted: "registered",
  returned: "invited",
  withdrawn: "invited",
};

const resting = new Set<SheetState>(["invited", "registered"]);

/** The sheet's head for a registration: a new one, or the one there is, moved on while nothing is handed in. */
export const headFor = (registration: Registration, before: SheetHead | undefined, at: Instant): SheetHead => {
  const state = before && !resting.has(before.state) ? before.state : heads[registration.state];
  const { participant, is, name, subjectKind, group, ranked, unit } = registration;
  const { group: _, unit: __, ...kept } = before ?? ({} as Partial<SheetHead>);
  const rest = { ...emptyHead, ...kept };
  return {
    ...rest,
    participant,
    is,
    name,
    subjectKind,
    ranked,
    ...(group ? { group } : {}),
    ...(unit ? { unit } : {}),
    registration: registration.state,
    registeredLate: registration.late,
    registeredAt: before?.registeredAt ?? at,
    state,
    lastActAt: at,
  };
};

const emptyHead = {
  late: false,
  onBehalf: false,
  submission: 0,
  openCriteria: [],
  appraised: [],
  handedOver: [],
  local: [0, 0] as [number, number],
  met: 0,
  applicable: 0,
  noData: 0,
  gateFailed: false,
  provisional: false,
  edition: 0,
};

type Kept = { registration: Registration; version: number; head: SheetHead; headVersion: number };

/** Registration, head and leaf together; `scored` where a sheet is in already. */
export const registrationPuts = (
  store: Writer,
  place: Place,
  kept: Kept,
  scored?: ScoredSheet,
  bands?: BandList,
): Put[] => [
  store.put(registrationItem, place, { participant: kept.registration.participant }, kept.registration, kept.version),
  ...standingPuts(store, place, kept.head, kept.headVersion, scored, bands),
];

type Up = { place: Place; us: TenantId; version: number; at: Instant; day: Day };

/** What the level above is told of our registration. */
export const registrationUp = ({ place, us, version, at, day }: Up, registration: Registration): Envelope[] => {
  if (!place.above) return [];
  const { tenant: to, campaign } = place.above;
  const about = { kind: "registration" as const, from: us, to, campaign, year: place.year, version, at };
  const body: RegistrationUp = {
    subjectKind: registration.subjectKind,
    name: registration.name,
    withdrawn: registration.state === "withdrawn",
    registeredOn: registration.registeredOn ?? day,
    targets: registration.targets,
    initiatives: registration.initiatives,
    ...(registration.note ? { note: registration.note } : {}),
    ...(registration.reason ? { reason: registration.reason } : {}),
    ...(registration.paper ? { paper: registration.paper } : {}),
  };
  return [{ ...about, id: envelopeId(about), body }];
};

type Down = { place: Place; us: TenantId; version: number; at: Instant; by: string };

/** What a child tenant is told of its registration. */
export const registrationDown = ({ place, us, version, at, by }: Down, registration: Registration): Envelope[] => {
  if (place.above || registration.is !== "tenant") return [];
  if (registration.state !== "accepted" && registration.state !== "returned") return [];
  const to = tenantBehind(registration.participant);
  const { campaign, year } = place;
  const about = { kind: "appraisal" as const, from: us, to, campaign, year, version, at };
  const body: AppraisalDown = {
    what: "registration",
    registration: registration.state,
    submission: 0,
    ...(registration.reason ? { reason: registration.reason } : {}),
    by,
    at,
    openCriteria: [],
    appraisals: [],
  };
  return [{ ...about, id: envelopeId({ ...about, mark: "R" }), body }];
};
