import {
  actOnRegistration,
  declareFile,
  getFileLink,
  getParticipant,
  getSheet,
  listTasks,
  saveCell,
  submitSheet,
  takeBackSheet,
} from "@thidua/contract";
import type { CriterionId } from "@thidua/domain";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusal } from "../campaigns/steps.ts";
import { evidenceFile, fill, of, openStory, register, sheetOf, submit, type, type Entry, type Story } from "./story.ts";

let story: Story;
const client = (login: string) => story.world.clientFor(login);
const save = (login: string, unit: keyof Story["units"], label: string, ifMatch: number, body: Entry) =>
  client(login).call(saveCell, {
    params: { ...of(story, story.units[unit].participant), criterion: story.ids[label] as CriterionId },
    ifMatch,
    body,
  });

beforeAll(async () => {
  story = await openStory();
  for (const unit of ["kp1", "kp2", "culture", "oneStop"] as const) await register(story, unit, unit);
  await register(story, "ward", "kp3");
});
afterAll(() => story.world.close());

describe("typing a sheet", () => {
  it("is for its own unit only: a neighbour can neither read nor write it", async () => {
    expect((await refusal(save("kp2", "kp1", "b", 0, { selfVerdict: "met" }))).code).toBe("forbidden");
    expect((await refusal(sheetOf(story, "kp2", story.units.kp1.participant))).code).toBe("forbidden");
    expect((await refusal(submit(story, "kp2", story.units.kp1.participant))).code).toBe("forbidden");
    expect((await refusal(save("front", "kp1", "b", 0, { selfVerdict: "met" }))).code).toBe("forbidden");
  });

  it("says how each criterion is judged and what it came to, with zero as an answer", async () => {
    const { self, done } = await save("kp1", "kp1", "d", 0, { declared: { kind: "ratio", counted: 0, of: 7 } });
    expect(done).toBe(true);
    expect(self).toMatchObject({ verdict: "notMet", points: 0 });
    const typed = await save("kp1", "kp1", "d", 1, { declared: { kind: "ratio", counted: 1, of: 7 } });
    expect(typed.self.trace[0]?.vi).toContain("14,29 %");
    const sheet = await sheetOf(story, "kp1", story.units.kp1.participant);
    expect(sheet.criteria.find(({ criterion }) => criterion.label === "d")?.formula?.vi).toContain("mô hình");
    expect(sheet).toMatchObject({ progress: { text: { vi: "còn 3 mục" } }, state: "registered" });
  });

  it("gives a stale save the other's value, and the same save twice is one", async () => {
    const body: Entry = { selfVerdict: "met", explanation: "Có văn bản chỉ đạo" };
    const first = await save("kp1", "kp1", "b", 0, body);
    const again = await save("kp1", "kp1", "b", 0, body);
    expect(again.version).toBe(first.version);
    const other = await refusal(save("kp1", "kp1", "b", 0, { selfVerdict: "notMet" }));
    expect(other).toMatchObject({ code: "stale", status: 412, current: { selfVerdict: "met", version: 1 } });
  });

  it("refuses what can't be an answer, at its field", async () => {
    const wrong: [string, Entry, string][] = [
      ["c", { declared: { kind: "yesNo", met: true } }, "declared"],
      ["c", { declared: { kind: "ratio", counted: 9, of: 8 } }, "declared.counted"],
      ["c", { declared: { kind: "ratio", counted: 1, of: 8, excluded: 9 } }, "declared.excluded"],
      ["b", { selfPoints: 10_000 }, "selfPoints"],
      ["b", { evidence: [{ id: "1", title: "Không có gì" }] }, "evidence.0"],
      ["b", { evidence: [{ id: "1", title: "Tệp lạ", file: "N0SVCHF1LE00" }] }, "evidence.0.file"],
    ];
    for (const [label, entry, path] of wrong)
      expect((await refusal(save("kp1", "kp1", label, 1, entry))).faults.map((fault) => fault.path)).toEqual([path]);
    const auto = await refusal(save("kp1", "kp1", "a", 0, { selfVerdict: "met" }));
    expect(auto.code).toBe("not_found");
  });

  it("isn't seen by the office before it is handed in", async () => {
    const seen = await sheetOf(story, "ward", story.units.kp1.participant);
    expect(seen.criteria.filter(({ cell }) => cell)).toEqual([]);
    expect(seen.selfScore).toBeUndefined();
  });

  it("is refused incomplete, naming each item and what to do", async () => {
    const left = await refusal(submit(story, "kp1", story.units.kp1.participant));
    expect(left).toMatchObject({ code: "invalid" });
    expect(left.faults.map(({ vi }) => vi)).toEqual([
      expect.stringMatching(/^c\).*chưa nhập/),
      expect.stringMatching(/^đ\).*chưa nhập/),
    ]);
    await save("kp1", "kp1", "c", 0, { declared: { kind: "ratio", counted: 8, of: 8 } });
    await save("kp1", "kp1", "đ", 0, { selfVerdict: "noData" });
    const unproved = await refusal(submit(story, "kp1", story.units.kp1.participant));
    expect(unproved.faults).toMatchObject([
      { path: `cells.${story.ids["c"]}.explanation`, vi: expect.stringContaining("tài liệu kiểm chứng") },
    ]);
    await save("kp1", "kp1", "c", 1, {
      declared: { kind: "ratio", counted: 8, of: 8 },
      explanation: "Số liệu trên Cổng dịch vụ công",
    });
  });

  it("locks with a receipt, opens again when taken back, and is handed in anew", async () => {
    const { participant } = story.units.kp1;
    const { receipt } = await submit(story, "kp1", participant);
    expect(receipt).toMatchObject({
      number: expect.stringMatching(/^2024-/),
      submission: 1,
      by: { name: "Nguyễn Thị Hạnh" },
    });
    const locked = await refusal(save("kp1", "kp1", "b", 1, { selfVerdict: "notMet" }));
    expect(locked).toMatchObject({
      code: "wrong_state",
      detail: { vi: expect.stringContaining("Đã nộp tự đánh giá") },
    });
    const back = await client("kp1").call(takeBackSheet, { params: of(story, participant), body: {} });
    expect(back).toMatchObject({ state: "drafting", allowed: expect.arrayContaining(["save", "submit"]) });
    const second = await submit(story, "kp1", participant);
    expect(second.receipt).toMatchObject({ submission: 2, digest: receipt.digest });
    expect((await sheetOf(story, "kp1", participant)).allowed).toEqual(["takeBack"]);
  });

  it("shows what the sheet allows, and does just that", async () => {
    const { participant } = story.units.kp1;
    const { allowed } = await sheetOf(story, "ward", participant);
    expect(allowed).toEqual(expect.arrayContaining(["appraise", "returnSheet", "finishAppraisal"]));
    expect(allowed).not.toContain("submit");
    expect((await refusal(submit(story, "kp1", participant))).code).toBe("wrong_state");
    const fromOffice = await sheetOf(story, "culture", participant);
    expect(fromOffice.allowed).not.toContain("takeBack");
    const params = of(story, participant);
    expect((await client("kp1").call(getParticipant, { params })).allowed).toEqual([]);
    const gone = client("kp1").call(actOnRegistration, { params, body: { act: "withdraw", reason: "Bận" } });
    expect(await refusal(gone)).toMatchObject({
      code: "wrong_state",
      detail: { vi: expect.stringContaining("đã nộp") },
    });
  });

  it("holds evidence that is there: a file that never arrived stops the submission", async () => {
    const body = { name: "quyet-dinh.pdf", size: 10, type: "application/pdf" as const, sha256: "0".repeat(64) };
    const { file } = await client("kp2").call(declareFile, { body });
    await fill(story, "kp2", story.units.kp2.participant, {
      b: { selfVerdict: "met", evidence: [{ id: "1", title: "Quyết định", file: file.file }] },
    });
    const refused = await refusal(submit(story, "kp2", story.units.kp2.participant));
    expect(refused.faults).toMatchObject([{ path: expect.stringMatching(/evidence\.0\.file$/) }]);
    const real = await evidenceFile(story.world, "kp2");
    await type(story, "kp2", story.units.kp2.participant, "b", {
      selfVerdict: "met",
      evidence: [{ id: "1", title: "Quyết định", file: real }],
    });
    await submit(story, "kp2", story.units.kp2.participant);
    expect((await refusal(client("kp1").call(getFileLink, { params: { file: real } }))).code).toBe("forbidden");
    const { download } = await client("ward").call(getFileLink, { params: { file: real } });
    const bytes = await (await story.world.fetch(new Request(download.url))).text();
    expect(bytes).toContain("minh chứng");
  });

  it("is marked late after the last day, in Vietnam's time", async () => {
    story.world.businessClock.moveTo("2024-11-15" as never);
    await fill(story, "culture", story.units.culture.participant);
    expect((await submit(story, "culture", story.units.culture.participant)).receipt.late).toBe(false);
    const due = async () =>
      (await client("oneStop").call(listTasks, {})).items.find(({ kind }) => kind === "fillSheet");
    expect(await due()).toMatchObject({ overdue: false, due: { daysLeft: 0 } });
    story.world.businessClock.moveTo("2024-11-16" as never);
    expect(await due()).toMatchObject({ overdue: true, due: { daysLeft: -1 } });
    await fill(story, "oneStop", story.units.oneStop.participant);
    expect((await submit(story, "oneStop", story.units.oneStop.participant)).receipt).toMatchObject({
      late: true,
      day: "2024-11-16",
    });
  });

  it("may be entered for a unit from its signed paper, marked, with the scan", async () => {
    const { participant } = story.units.kp3;
    expect(
      (await refusal(save("ward", "kp3", "d", 0, { declared: { kind: "ratio", counted: 1, of: 1 } }))).detail.vi,
    ).toContain("Nhập hộ");
    for (const [label, entry] of Object.entries({
      b: { selfVerdict: "met", explanation: "Theo phiếu ký" },
      c: { declared: { kind: "ratio", counted: 5, of: 5 }, explanation: "Theo phiếu ký" },
      d: { declared: { kind: "ratio", counted: 1, of: 1 } },
      đ: { declared: { kind: "band", name: "Tốt" } },
    } satisfies Record<string, Entry>))
      await type(story, "ward", participant, label, { ...entry, onBehalf: true });
    const signed = { signer: "Đỗ Văn Thắng", signedOn: "2024-11-10" as never };
    const noScan = await refusal(submit(story, "ward", participant, { onBehalf: { ...signed, scan: "N0SVCHF1LE00" } }));
    expect(noScan.faults).toMatchObject([{ path: "onBehalf.scan" }]);
    const scan = await evidenceFile(story.world, "ward", "%PDF-1.7 phiếu đã ký");
    const { receipt } = await submit(story, "ward", participant, { onBehalf: { ...signed, scan } });
    expect(receipt).toMatchObject({ onBehalf: true, by: { name: "Lê Thị Ngọc Ánh" } });
    const sheet = await client("ward").call(getSheet, { params: of(story, participant) });
    expect(sheet).toMatchObject({ onBehalf: true, scan });
    expect(sheet.criteria.flatMap(({ cell }) => cell?.enteredFor ?? [])).toEqual([true, true, true, true]);
  });

  it("asked twice with one key is handed in once", async () => {
    const { participant } = story.units.culture;
    await client("culture").call(takeBackSheet, { params: of(story, participant), body: {} });
    const send = () =>
      client("culture").call(submitSheet, { params: of(story, participant), body: {}, idempotencyKey: "nop-mot-lan" });
    const [first, second] = [await send(), await send()];
    expect(second).toEqual(first);
    expect(first.receipt.submission).toBe(2);
  });
});

describe("in whatever order a sheet is typed", () => {
  it("it comes to the same, with the same digest", async () => {
    const other = await openStory();
    await register(other, "kp1", "kp1");
    const { participant } = other.units.kp1;
    const entries: [string, Entry][] = [
      ["b", { selfVerdict: "met", explanation: "Có" }],
      ["c", { declared: { kind: "ratio", counted: 9, of: 10, excluded: 1 }, explanation: "Có" }],
      ["d", { declared: { kind: "ratio", counted: 2, of: 20 } }],
      ["đ", { declared: { kind: "band", name: "Trung bình" } }],
    ];
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(entries, { minLength: 4, maxLength: 4 }),
        fc.nat(3),
        async (order, twice) => {
          for (const [label, entry] of [...order, order[twice] as (typeof entries)[number]])
            await type(other, "kp1", participant, label, entry);
          const { receipt } = await submit(other, "kp1", participant);
          const { selfScore } = await sheetOf(other, "kp1", participant);
          seen.add(JSON.stringify([receipt.digest, selfScore]));
          await other.world.clientFor("kp1").call(takeBackSheet, { params: of(other, participant), body: {} });
        },
      ),
      { numRuns: 8, seed: 20241115 },
    );
    expect(seen.size).toBe(1);
    expect(JSON.parse([...seen][0] as string)[1]).toMatchObject({ met: 3, applicable: 5 });
    await other.world.close();
  });
});
