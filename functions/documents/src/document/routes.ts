import { planPage, renderPlanDocx } from "@thidua/contract";
import { dayOf, fold, type OfficialDocument } from "@thidua/domain";
import { docxOf } from "../docx/index.ts";
import { handle } from "../handle.ts";
import { paperOf, versionOf } from "./paper.ts";

/** Its number where it has one, else that it is a draft; without marks, so that it survives every system it is sent through. */
const fileName = ({ head, abstract, marks }: OfficialDocument): string => {
  const draft = marks.some(({ kind }) => kind === "draft") ? "du-thao " : "";
  const name = fold(`${draft}${head.number} ${abstract}`).replace(/[^a-z0-9]+/g, "-");
  return `${name.replace(/^-|-$/g, "").slice(0, 80)}.docx`;
};

export const documents = [
  handle(renderPlanDocx, async ({ store, me, params, query, businessClock }) => {
    const version = await versionOf(store, params.campaign, query.version);
    const paper = await paperOf(store, me.tenant, version, dayOf(businessClock()));
    return { bytes: await docxOf(paper), contentType: renderPlanDocx.binary.contentType, fileName: fileName(paper) };
  }),

  handle(planPage, async ({ store, me, params, query, businessClock }) => {
    const version = await versionOf(store, params.campaign, query.version);
    const document = await paperOf(store, me.tenant, version, dayOf(businessClock()));
    return { planVersion: version.version, state: version.state, document };
  }),
];
