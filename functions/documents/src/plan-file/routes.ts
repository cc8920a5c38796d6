import { exportPlan, importPlan } from "@thidua/contract";
import { campaignItem, planItem } from "@thidua/data";
import { fromPlan, invalid, notFound } from "@thidua/domain";
import { parse } from "yaml";
import { handle } from "../handle.ts";
import { parsePlanFile, type PlacedFault } from "./parse-plan-file.ts";
import { writePlanFile } from "./write-plan-file.ts";

const placed = ({ path, line, column, vi, en }: PlacedFault) => ({
  path,
  vi: `Dòng ${line}, cột ${column}: ${vi}`,
  en: `Line ${line}, column ${column}: ${en}`,
});

/** A file name without marks, so that it survives every system it is sent through. */
const fileName = (title: string, version: number): string =>
  `${title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 80)}-v${version}.yaml`;

export const planFile = [
  handle(importPlan, async ({ body }) => {
    const read = parsePlanFile(body.text);
    if (!read.ok) throw invalid(...read.faults.map(placed));
    return {
      title: read.plan.title,
      warnings: read.warnings.map(({ path, vi, en, line, column }) => ({ path, vi, en, line, column })),
      plan: parse(body.text.normalize("NFC")) as Record<string, unknown>,
    };
  }),

  handle(exportPlan, async ({ store, me, params, query }) => {
    const { campaign } = params;
    const held = await store.get(campaignItem, {}, { campaign });
    if (!held) throw notFound("Không tìm thấy phong trào này.", "There is no such campaign.");
    const found = await store.get(planItem, { campaign }, { version: query.version ?? held.value.latest });
    if (!found) throw notFound("Không có phiên bản kế hoạch này.", "There is no such version of the plan.");
    const { plan, version } = found.value;
    return {
      bytes: new TextEncoder().encode(writePlanFile(fromPlan(plan, me.tenant))),
      contentType: exportPlan.binary.contentType,
      fileName: fileName(plan.title, version),
    };
  }),
];
