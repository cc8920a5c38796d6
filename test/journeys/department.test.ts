import { actOnPlan, createCampaign, getPlan, listInbox } from "@thidua/contract";
import type { PlanFileInput, UnitId } from "@thidua/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readWritten } from "../../packages/local/src/published-texts/read.ts";
import { refusal, sign } from "../campaigns/steps.ts";
import { declare, enrol, no, openAt, person, share, start, through, unit, type Journey } from "./journey.ts";

let department: Journey;
let office1: UnitId;

beforeAll(async () => {
  const world = await openAt("2022-03-09", [
    { tenant: "T1NHM1NHHOA0", kind: "province", name: "tỉnh Minh Họa", login: "province" },
    {
      tenant: "S0N01VVM1NH0",
      kind: "department",
      name: "Sở Nội vụ",
      parent: "T1NHM1NHHOA0",
      symbol: "SNV",
      login: "department",
    },
  ]);
  department = await start(world, "department", "s1-so-noi-vu-2022-2025", {
    number: "412",
    date: "2022-03-09",
    year: 2022,
  });
  office1 = await unit(department, "Phòng Cải cách hành chính", "office");
});
afterAll(() => department.world.close());

const client = () => department.world.clientFor("department");
const file = () => readWritten("s1-so-noi-vu-2022-2025") as PlanFileInput;
const asked = { targets: [{ label: "1", name: "x" }] };

describe("the department's campaign of 2022 to 2025", () => {
  test("a department launches for its own offices and staff, and nothing goes to the province", async () => {
    expect((await enrol(department, { is: "unit", unit: office1, ...asked })).warnings).toEqual([]);
    const who = await person(department, "Trần Thị Thu Lượng", "civilServant", { unit: office1 });
    expect(await enrol(department, { is: "person", person: who, ...asked })).toMatchObject({
      subjectKind: "individual",
      warnings: [],
    });
    expect((await department.world.clientFor("province").call(listInbox, {})).items).toEqual([]);
  });

  test("its numbers are a series of its own symbol: the same number twice in a year is stopped", async () => {
    const { symbol, number } = await client().call(getPlan, { params: { campaign: department.campaign } });
    expect([number, symbol]).toEqual(["412", "KH-SNV"]);
    const again = await client().call(createCampaign, { body: { from: "plan", plan: file() } });
    await sign(department.world, "department", again.id);
    const issueAs = (n: string) =>
      client().call(actOnPlan, {
        params: { campaign: again.id },
        body: { act: "issue", number: n, date: "2022-03-09" },
      });
    expect((await refusal(issueAs("412"))).faults.map((it) => it.path)).toEqual(["number"]);
    expect((await issueAs("413")).state).toBe("issued");
  });

  test("all of the sector's data is all of it, and a finding on ethics counts like any other criterion", async () => {
    const { participant } = await enrol(department, {
      is: "unit",
      unit: await unit(department, "Phòng Xây dựng chính quyền", "office"),
      ...asked,
    });
    expect([
      await declare(department, participant, "toàn bộ dữ liệu", share(7, 8)),
      await declare(department, participant, "toàn bộ dữ liệu", share(8, 8)),
    ]).toEqual(["notMet", "met"]);
  });

  test("the yearly plan, the province's index and the department's own stand beside the campaign without being bases", async () => {
    const { plan, warnings } = await client().call(getPlan, { params: { campaign: department.campaign } });
    expect(plan.legalBases).toEqual([]);
    expect(plan.ties.map((it) => [it.kind, it.owner])).toEqual([
      ["plan", "Sở Nội vụ"],
      ["plan", "Ủy ban nhân dân tỉnh"],
      ["index", "Ủy ban nhân dân tỉnh"],
      ["evaluation", "Sở Nội vụ"],
    ]);
    expect(warnings).toEqual([]);
  });

  test("three offices and three people, worked out by hand", async () => {
    const body = async (name: string, over = {}) =>
      (await through(department, { is: "unit", unit: await unit(department, name, "office"), ...asked }, over)).result;
    // Judged: head, tasks, index, initiative, finance, data, culture.
    expect(await body("Văn phòng Sở")).toBe("Đạt 7/7 tiêu chí");
    expect(await body("Thanh tra Sở", { "toàn bộ dữ liệu": { declared: share(3, 4), evidence: [] } })).toBe(
      "Đạt 6/7 tiêu chí",
    );
    expect(
      await body("Chi cục Văn thư", {
        "văn hóa công sở": { declared: no, evidence: [] },
        "Bộ chỉ số": { declared: no, evidence: [] },
      }),
    ).toBe("Đạt 5/7 tiêu chí");
    const one = async (name: string, over = {}) =>
      (
        await through(
          department,
          { is: "person", person: await person(department, name, "civilServant", { unit: office1 }), ...asked },
          over,
        )
      ).result;
    expect(await one("Bùi Thị Thanh")).toBe("Đạt 4/4 tiêu chí");
    expect(
      await one("Ngô Đức Cường", { "đề xuất sáng kiến": { declared: no, explanation: "Chưa có", evidence: [] } }),
    ).toBe("Đạt 3/4 tiêu chí");
    expect(await one("Lý Ánh Nguyệt", { "kỷ luật, kỷ cương": { declared: no, evidence: [] } })).toBe(
      "Đạt 3/4 tiêu chí",
    );
  });
});
