import type { TenantKind } from "../hierarchy/node.ts";
import type { PersonCategory, UnitKind } from "../unit/unit.ts";
import type { ScopeRule, Subject } from "./subject.ts";

/** Who might take part: a unit or an authority, or a person in one (or in none). */
export type Candidate = {
  unit?: UnitKind | undefined;
  tenant?: TenantKind | undefined;
  person?: { category: PersonCategory; head: boolean } | undefined;
};

const fitsBody = (rule: ScopeRule, it: Candidate): boolean =>
  (rule.unitKinds.length === 0 && rule.tenantKinds.length === 0) ||
  (it.unit !== undefined && rule.unitKinds.includes(it.unit)) ||
  (it.tenant !== undefined && rule.tenantKinds.includes(it.tenant));

const fitsPerson = (rule: ScopeRule, person: Candidate["person"]): boolean =>
  (rule.personCategories.length === 0 || (person !== undefined && rule.personCategories.includes(person.category))) &&
  (rule.head === "any" || (person !== undefined && person.head === (rule.head === "only")));

const ofPeople = (subject: Subject): boolean => subject.counts === "individual" || subject.counts === "citizen";
const ofBoth = (subject: Subject): boolean => subject.counts === "press" || subject.counts === "authorGroup";

/** Whether a plan's scope takes a candidate in: a scope is a rule, never "everyone below". */
export const inScope = (subject: Subject, it: Candidate): boolean => {
  if (!ofBoth(subject) && ofPeople(subject) !== (it.person !== undefined)) return false;
  return subject.rules.length === 0 || subject.rules.some((rule) => fitsBody(rule, it) && fitsPerson(rule, it.person));
};

/** The kinds of subject a candidate belongs to, in the plan's order. */
export const kindsFor = (subjects: readonly Subject[], it: Candidate): Subject[] =>
  subjects.filter((subject) => inScope(subject, it));
