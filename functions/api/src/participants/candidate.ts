import type { RegisterParticipant } from "@thidua/contract";
import { edgeDownItem, nodeItem, personItem, planItem, unitItem, type Reader } from "@thidua/data";
import {
  childrenOn,
  inScope,
  invalid,
  kindsFor,
  ParticipantId,
  personCategories,
  unitKinds,
  type Candidate,
  type Day,
  type Fault,
  type PersonCategory,
  type Plan,
  type Registration,
  type Subject,
  type TenantId,
  type UnitKind,
} from "@thidua/domain";
import type { Place } from "../sheets/place.ts";

/** Who is to take part, as the registers know them, and how a plan's scope sees them. */
export type Known = Pick<Registration, "is" | "name" | "group" | "unit" | "phone" | "outsideKind"> & {
  /** Undefined for one from outside who isn't on the list yet. */
  participant?: Registration["participant"];
  candidate: Candidate;
  /** Takes part without being compared, unless said otherwise: vertical agencies, people from outside. */
  unranked: boolean;
};

const missing = (path: string, vi: string, en: string): Fault => ({ path, vi: `${path}: ${vi}`, en: `${path}: ${en}` });

const asId = (id: string): Registration["participant"] => ParticipantId.parse(id);

const unitKnown = async (store: Reader, unit: string, path: string) => {
  const found = await store.get(unitItem, {}, { unit });
  if (!found)
    throw invalid(missing(path, "không có đơn vị này; hãy chọn trong danh sách đơn vị.", "there is no such unit."));
  return found.value;
};

const outsideCandidate = (kind: string | undefined): Candidate => {
  if (kind !== undefined && kind in personCategories)
    return { person: { category: kind as PersonCategory, head: false } };
  return { unit: kind !== undefined && kind in unitKinds ? (kind as UnitKind) : "organisation" };
};

/** Looks a participant up in the registers of units, people and child authorities. */
export const knownOf = async (store: Reader, us: TenantId, today: Day, body: RegisterParticipant): Promise<Known> => {
  switch (body.is) {
    case "unit": {
      const unit = await unitKnown(store, body.unit, "unit");
      return {
        is: "unit",
        participant: asId(unit.id),
        name: unit.name,
        ...(unit.group ? { group: unit.group } : {}),
        candidate: { unit: unit.kind },
        unranked: unit.kind === "vertical",
      };
    }
    case "person": {
      const person = (await store.get(personItem, {}, { person: body.person }))?.value;
      if (!person)
        throw invalid(
          missing(
            "person",
            "không có cá nhân này; hãy thêm vào danh sách trước.",
            "there is no such person; add them first.",
          ),
        );
      const unit = person.unit && (await store.get(unitItem, {}, { unit: person.unit }))?.value;
      return {
        is: "person",
        participant: asId(person.id),
        name: person.name,
        ...(person.unit ? { unit: person.unit } : {}),
        candidate: {
          ...(unit ? { unit: unit.kind } : {}),
          person: { category: person.category, head: person.isHead },
        },
        unranked: false,
      };
    }
    case "tenant": {
      const node = (await store.get(nodeItem, {}, {}, { owner: body.tenant }))?.value;
      const down = (await store.all(edgeDownItem, {}, { owner: us })).map(({ value }) => value);
      const child = body.tenant === us || childrenOn(down, today).some((edge) => edge.child === body.tenant);
      if (!node || !child)
        throw invalid(
          missing(
            "tenant",
            "không phải đơn vị cấp dưới trực tiếp vào hôm nay; cơ quan khác tham gia thì thêm như một đơn vị.",
            "isn't a direct child today; add any other body as a unit.",
          ),
        );
      return {
        is: "tenant",
        participant: asId(node.tenant),
        name: node.name,
        ...(node.group ? { group: node.group } : {}),
        candidate: { tenant: node.kind },
        unranked: false,
      };
    }
  }
  if (body.mobilisedBy) await unitKnown(store, body.mobilisedBy, "mobilisedBy");
  return {
    is: "outside",
    name: body.name,
    ...(body.mobilisedBy ? { unit: body.mobilisedBy } : {}),
    ...(body.phone ? { phone: body.phone } : {}),
    ...(body.kind ? { outsideKind: body.kind } : {}),
    candidate: outsideCandidate(body.kind),
    unranked: true,
  };
};

const ofPeople = new Set<Subject["counts"]>(["individual", "citizen"]);
const ofBodies = new Set<Subject["counts"]>(["collective", "firm"]);

/**
 * The kind of subject somebody takes part as. One that the scope's rules don't take in is let through with a warning for
 * a person to decide; a person as a collective, or a body as an individual, is refused.
 */
export const subjectFor = (
  plan: Pick<Plan, "subjects" | "criteria">,
  known: Known,
  asked: string | undefined,
): { subjectKind: string; outside: boolean; outOfScope: boolean } => {
  const { subjects } = plan;
  const codes = subjects.length > 0 ? subjects.map(({ code }) => code) : plan.criteria.map((set) => set.subjectKind);
  const fitting = kindsFor(subjects, known.candidate);
  const kind = asked ?? fitting[0]?.code ?? (codes.length === 1 ? codes[0] : undefined);
  if (kind === undefined || !codes.includes(kind)) {
    throw invalid(
      missing(
        "subjectKind",
        `kế hoạch không có nhóm đối tượng nào rõ ràng cho “${known.name}”; hãy chọn một trong: ${codes.join(", ")}.`,
        `the plan has no obvious kind of subject for “${known.name}”; choose one of: ${codes.join(", ")}.`,
      ),
    );
  }
  const subject = subjects.find(({ code }) => code === kind);
  if (!subject) return { subjectKind: kind, outside: false, outOfScope: false };
  const isPerson = known.candidate.person !== undefined;
  if ((isPerson && ofBodies.has(subject.counts)) || (!isPerson && ofPeople.has(subject.counts))) {
    throw invalid(
      missing(
        "subjectKind",
        `“${subject.name}” dành cho ${isPerson ? "tập thể, không phải cá nhân" : "cá nhân, không phải tập thể"}.`,
        `“${subject.name}” is for ${isPerson ? "bodies, not people" : "people, not bodies"}.`,
      ),
    );
  }
  return { subjectKind: kind, outside: subject.outside, outOfScope: !inScope(subject, known.candidate) };
};

/** The plan whose scope and kinds hold at a place. */
export const planAt = async (store: Reader, place: Place): Promise<Pick<Plan, "subjects" | "criteria">> => {
  if (place.above) return place.above.plan;
  const found = await store.get(planItem, { campaign: place.campaign }, { version: place.planVersion });
  return found?.value.plan ?? { subjects: [], criteria: [] };
};
