import { asParticipant, type CampaignId, type CriterionId, type EnvelopeId, type UnitId } from "@thidua/domain";
import { loginOf, tenantOf, today, year } from "./places.ts";
import { planOf } from "./plan.ts";
import type { Neighbours } from "./neighbours.ts";
import type { Stock } from "./stock.ts";

/** A request that its sender may make: every id in it is its own. */
export type Valid = {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: Record<string, unknown>;
  ifMatch?: number;
};

/** What the district's requests name. */
type Own = Stock & {
  above: CampaignId;
  aboveB: CriterionId;
  published: CampaignId;
  publishedB: CriterionId;
  received: EnvelopeId;
  handed: EnvelopeId;
};

const ownOf = ({ stocks, received, unanswered, published }: Neighbours): Own => {
  const inbox = received.district;
  const find = (start: string): EnvelopeId => {
    const found = inbox.find((id) => id.startsWith(start));
    if (!found) throw new Error(`nothing like ${start} in the inbox`);
    return found;
  };
  return {
    ...stocks.district,
    above: stocks.province.campaign,
    aboveB: stocks.province.criteria["b"] as CriterionId,
    published: published.campaign,
    publishedB: published.criteria["b"] as CriterionId,
    received: find(`CA${unanswered}`),
    handed: find("HO"),
  };
};

const digest = "0".repeat(64);
const targets = [{ label: "1", name: "Chỉ tiêu", registered: "100%" }];

/** Valid requests of the district for every route; several where one can't name all that may be named. */
export const validRequests = (neighbours: Neighbours): Record<string, Valid[]> => {
  const own = ownOf(neighbours);
  const { campaign, draft, above, units, person, evidence, scan, criteria, received, handed } = own;
  const { aboveB, published, publishedB, drafted } = own;
  const [draftA, draftB, draftC] = ["a", "b", "c"].map((label) => drafted[label] as CriterionId);
  const [tenant, child] = [tenantOf("district"), tenantOf("ward")];
  const [a, b, c] = ["a", "b", "c"].map((label) => criteria[label] as CriterionId);
  const one = { params: { campaign } };
  const inYear = { params: { campaign, year } };
  const of = (unit: UnitId, more: object = {}) => ({ campaign, year, participant: asParticipant(unit), ...more });
  const upward = { campaign: above, year, participant: tenant };
  const everyParticipant = (rest: Omit<Valid, "params"> = {}, more: object = {}): Valid[] => [
    { params: of(units.second, more), ...rest },
    { params: { ...of(units.second, more), campaign: above }, ...rest },
    { params: { ...upward, ...more }, ...rest },
  ];
  const decision = { number: "15/QĐ-UBND", date: today, file: scan };
  const paper = { scan, signer: "Trưởng thôn", signedOn: today };
  const node = { kind: "commune", name: "xã mới", symbol: "UBND", from: today };
  const criterion = { label: "a", name: "Tiêu chí", field: "steering", rule: { type: "yesNo" } };
  const plan = {
    title: "Thi đua",
    subjects: [{ code: "collective", name: "Tập thể", counts: "collective" }],
    criteria: [
      {
        subjectKind: "collective",
        criteria: [
          { ...criterion, id: draftA, origin: tenant, inherits: draftA },
          { ...criterion, label: "b", id: draftB, origin: tenant, parent: draftA },
        ],
        dropped: [{ id: draftC, origin: tenant, label: "c", name: "Bỏ" }],
      },
    ],
  };
  const member = { name: "Người dùng", roles: ["unitFocal"] };
  const cell = { declared: { kind: "yesNo", met: true }, evidence: [{ id: "1", title: "Văn bản", file: evidence }] };

  return {
    getMe: [{}],
    listMemberships: [{}],
    switchTenant: [{ body: { tenant } }],
    getNode: [{ params: { tenant } }],
    listUnits: [{}],
    createUnit: [{ body: { name: "Thôn mới", kind: "neighbourhood" } }],
    updateUnit: [{ params: { unit: units.third }, ifMatch: 1, body: { name: "Thôn ba", kind: "neighbourhood" } }],
    listPeople: [{}],
    createPerson: [{ body: { name: "Người mới", category: "cadre", unit: units.second } }],
    listFunctions: [{}],
    bindFunction: [
      { body: { function: "justice", unit: units.second, substitute: units.office, title: "Tư pháp", from: today } },
    ],
    listMembers: [{}],
    updateMember: [
      {
        params: { login: loginOf("unitFocal") },
        ifMatch: 1,
        body: { ...member, unit: units.third, person },
      },
    ],
    listParticipants: [inYear],
    getParticipant: everyParticipant(),
    registerParticipant: [
      { is: "unit", unit: units.second, paper: scan },
      { is: "person", person, paper: scan },
      { is: "tenant", tenant: child, subjectKind: "collective", paper: scan },
      { is: "outside", name: "Công ty", kind: "firm", mobilisedBy: units.second, paper: scan },
    ].map((body) => ({ ...inYear, body: { ...body, targets } })),
    updateRegistration: everyParticipant({ ifMatch: 1, body: { targets } }),
    actOnRegistration: everyParticipant({ body: { act: "withdraw", reason: "Sáp nhập" } }),
    getFacts: everyParticipant().slice(0, 2),
    putFacts: [{ params: of(units.third), ifMatch: 0, body: { facts: { notAddressed: [b] } } }],
    getSheet: everyParticipant(),
    saveCell: [
      { params: of(units.third, { criterion: b }), ifMatch: 1, body: { ...cell, onBehalf: true } },
      { params: { ...upward, criterion: aboveB }, ifMatch: 1, body: cell },
    ],
    submitSheet: [{ params: of(units.third), body: { onBehalf: paper } }],
    takeBackSheet: everyParticipant({ body: {} }),
    finishAppraisal: everyParticipant({ body: { acceptRest: true } }).slice(0, 2),
    returnSheet: everyParticipant({ body: { reason: "Thiếu minh chứng" } }).slice(0, 2),
    approveSheet: everyParticipant({ body: {} }).slice(0, 2),
    getAppraisers: [inYear],
    assignAppraisers: [
      { ...inYear, ifMatch: 0, body: { items: [{ criterion: b, unit: units.second, substitute: units.third }] } },
    ],
    listAppraisalCells: [inYear, { ...inYear, query: { participant: units.second, criterion: b } }],
    appraiseCell: [{ params: of(units.second, { criterion: a }), ifMatch: 0, body: { verdict: "met" } }],
    handOverCell: [{ params: of(units.office, { criterion: c }), body: {} }],
    listHandovers: [inYear],
    answerHandover: [{ params: { campaign, year, envelope: handed }, body: { verdict: "met" } }],
    getPublication: [
      inYear,
      { params: { campaign: published, year } },
      { params: { campaign: above, year }, query: { above: true } },
    ],
    publishYear: [{ ...inYear, body: { confirmation: String(year), decision, incomplete: true } }],
    correctResult: [
      {
        params: of(units.second, { campaign: published }),
        body: { criterion: publishedB, verdict: "met", reason: "Nhầm", decision },
      },
    ],
    getSummary: [inYear],
    getRanking: [inYear],
    listChildren: [inYear, { ...inYear, query: { under: child } }],
    getLate: [inYear],
    listTasks: [{}],
    declareFile: [{ body: { name: "a.pdf", size: 10, type: "application/pdf", sha256: digest } }],
    getFileLink: [{ params: { file: evidence } }],
    listCampaigns: [{}],
    createCampaign: [
      { body: { from: "blank", title: "Thi đua mới" } },
      { body: { from: "plan", plan: planOf("district") } },
      { body: { from: "template", envelope: received } },
      { body: { from: "clone", campaign } },
    ],
    resolveRoute: [one, { params: { campaign: above } }],
    getCampaign: [one, { params: { campaign: above } }],
    actOnCampaign: [{ ...one, body: { act: "closeIntake" } }],
    listCalendar: [{}],
    listActs: [one],
    rescoreYear: [{ ...inYear, body: {} }],
    openYear: [{ ...one, body: { year: year + 1 } }],
    updateYear: [{ ...inYear, ifMatch: 1, body: { theme: "Chủ đề" } }],
    distribute: [{ ...one, body: {} }],
    linkParent: [{ params: { campaign: draft }, body: { envelope: received } }],
    recordImplementing: [{ ...one, body: { unit: units.second, number: "02/KH", date: today, file: scan } }],
    listImplementing: [one],
    getPlan: [one],
    savePlan: [{ params: { campaign: draft }, ifMatch: 1, body: { plan } }],
    savePlanSection: [
      { params: { campaign: draft, section: "slogan" }, ifMatch: 1, body: { value: "Chung tay" } },
      { params: { campaign: draft, section: "criteria" }, ifMatch: 1, body: { value: plan.criteria } },
    ],
    actOnPlan: [
      { params: { campaign: draft }, body: { act: "submitForReview" } },
      {
        params: { campaign: draft },
        body: {
          act: "recordSigned",
          number: "9",
          date: today,
          signer: { name: "Người ký", title: "Chủ tịch" },
          scan,
        },
      },
    ],
    amendPlan: [{ ...one, body: { reason: "Bổ sung", adoptAbove: false } }],
    listPlanVersions: [one],
    diffPlan: [{ params: { campaign: above } }],
    listCriteria: [one],
    putCriteria: [
      {
        params: { campaign: draft, subjectKind: "collective" },
        ifMatch: 1,
        body: {
          criteria: [
            { ...criterion, id: draftA },
            { ...criterion, label: "b", id: draftB, parent: draftA },
          ],
          dropped: [{ id: draftC, reason: "Không còn" }],
        },
      },
    ],
    listInbox: [{}],
    getInboxEntry: [{ params: { envelope: received } }],
    answerInbox: [
      { params: { envelope: received }, body: { answer: "decline", reason: "Đã có" } },
      { params: { envelope: received }, body: { answer: "accept" } },
    ],
    getContact: [{}],
    putContact: [{ ifMatch: 1, body: { name: "Đầu mối", phone: "0900", office: "Phòng" } }],
    importPlan: [{ body: { text: "format: thidua.plan/1\ntitle: Thi đua\n" } }],
    exportPlan: [one],
    renderPlanDocx: [one],
    planPage: [one],
    checkSignedPdf: [{ ...one, body: { file: scan, number: "1", date: today } }],
    registerTenant: [{ body: { ...node, parent: tenant, members: [member] } }],
    addMembership: [{ params: { tenant }, body: { ...member, login: loginOf("clerk") } }],
    changeEdge: [
      {
        params: { tenant: child },
        body: { from: "2025-07-01", parent: tenant, resolution: "NQ", lineage: [{ to: tenant, kind: "merge" }] },
      },
    ],
    updateNode: [{ params: { tenant: child }, ifMatch: 1, body: { ...node, issuer: "UBND" } }],
    listTenants: [{}],
  };
};
