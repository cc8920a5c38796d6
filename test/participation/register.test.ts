import {
  actOnRegistration,
  getParticipant,
  getSummary,
  listParticipants,
  registerParticipant,
  updateRegistration,
  type RegisterParticipant,
} from "@thidua/contract";
import type { ParticipantId } from "@thidua/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusal } from "../campaigns/steps.ts";
import { city, neighbour } from "../campaigns/world.ts";
import { of, openStory, register, year, type Story } from "./story.ts";

let story: Story;
const client = (login: string) => story.world.clientFor(login);
const at = () => ({ campaign: story.campaign, year });
const enter = (login: string, body: object) =>
  client(login).call(registerParticipant, { params: at(), body: body as RegisterParticipant });
const act = (login: string, participant: ParticipantId, name: string, reason?: string) =>
  client(login).call(actOnRegistration, {
    params: of(story, participant),
    body: { act: name as never, ...(reason ? { reason } : {}) },
  });

beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story.world.close());

describe("registering", () => {
  it("is for one's own unit: a neighbour's is refused, the office may enter any", async () => {
    expect((await refusal(register(story, "kp1", "kp2"))).code).toBe("forbidden");
    const own = await register(story, "kp1", "kp1", { initiatives: ["Tổ dân phố số"] });
    expect(own).toMatchObject({
      subjectKind: "collective",
      registration: { state: "submitted", label: { vi: "Đã đăng ký" }, late: false, until: "2024-04-14" },
      allowed: ["withdraw"],
    });
    const other = await register(story, "ward", "kp2", { state: "accepted", enteredFor: true });
    expect(other.registration).toMatchObject({ state: "accepted", enteredFor: true });
  });

  it("is counted once: the same unit twice is a conflict that names the entry", async () => {
    const twice = await refusal(register(story, "kp1", "kp1"));
    expect(twice).toMatchObject({ code: "conflict", current: { participant: story.units.kp1.participant } });
  });

  it("leaves group, rank and acceptance to the office", async () => {
    for (const over of [{ group: "Khối 1" }, { ranked: false }, { state: "accepted" }, { enteredFor: true }])
      expect((await refusal(register(story, "culture", "culture", over))).code).toBe("forbidden");
  });

  it("goes submitted → returned with a reason → submitted → accepted, as the view allows", async () => {
    const { participant } = story.units.kp1;
    const view = await client("ward").call(getParticipant, { params: of(story, participant) });
    expect(view.allowed).toEqual(["accept", "return", "withdraw"]);
    expect((await refusal(act("ward", participant, "return"))).faults).toMatchObject([{ path: "reason" }]);
    expect((await refusal(act("kp1", participant, "accept"))).code).toBe("forbidden");
    const returned = await act("ward", participant, "return", "Chưa ghi chỉ tiêu");
    expect(returned).toMatchObject({
      registration: { state: "returned", reason: "Chưa ghi chỉ tiêu" },
      sheet: { state: "invited" },
    });
    await act("kp1", participant, "submit");
    const accepted = await act("ward", participant, "accept");
    expect(accepted).toMatchObject({ registration: { state: "accepted" }, sheet: { state: "registered" } });
    expect((await refusal(act("ward", participant, "accept"))).code).toBe("wrong_state");
  });

  it("holds targets side by side: assigned with its decision, registered, reached", async () => {
    const { participant } = story.units.kp1;
    const params = of(story, participant);
    const save = (login: string, ifMatch: number, targets: object[]) =>
      client(login).call(updateRegistration, {
        params,
        ifMatch,
        body: { targets: targets as never, initiatives: ["Tổ dân phố số"] },
      });
    const { version } = await client("ward").call(getParticipant, { params });
    const assigned = {
      label: "c",
      name: "Hồ sơ đúng hạn",
      assigned: "100 %",
      assignedBy: "45/QĐ-UBND",
      registered: "100 %",
    };
    const set = await save("ward", version, [assigned]);
    const reached = await save("kp1", set.version, [
      { ...assigned, assigned: "50 %", assignedBy: "1/QĐ", reached: "99,8 %" },
    ]);
    expect(reached.registration.targets).toEqual([{ ...assigned, reached: "99,8 %" }]);
    const pledge = await refusal(save("kp1", reached.version, [{ ...assigned, registered: "80 %" }]));
    expect(pledge.code).toBe("wrong_state");
    const stale = await refusal(save("ward", version, []));
    expect(stale).toMatchObject({ code: "stale", current: { targets: [{ reached: "99,8 %" }] } });
  });

  it("takes in bodies that are no children, ranked or not: a vertical agency takes part unranked", async () => {
    expect((await refusal(register(story, "ward", "police"))).faults).toMatchObject([{ path: "subjectKind" }]);
    const police = await register(story, "ward", "police", { subjectKind: "collective" });
    expect(police).toMatchObject({
      ranked: false,
      warnings: expect.arrayContaining([
        { vi: expect.stringContaining("Không thuộc đối tượng"), en: expect.any(String) },
      ]),
    });
    const ranked = await client("ward").call(updateRegistration, {
      params: of(story, story.units.police.participant),
      ifMatch: police.version,
      body: { ranked: true, group: "Khối nội chính" },
    });
    expect(ranked).toMatchObject({ ranked: true, group: "Khối nội chính" });
    const stranger = await refusal(enter("ward", { is: "tenant", tenant: neighbour }));
    expect(stranger).toMatchObject({ code: "invalid", faults: [{ path: "tenant" }] });
    expect((await refusal(enter("ward", { is: "tenant", tenant: city }))).code).toBe("invalid");
  });

  it("refuses a person as a collective and a body as an individual, in the plan's words", async () => {
    const wrong = await refusal(enter("ward", { is: "person", person: story.person, subjectKind: "collective" }));
    expect(wrong.faults).toMatchObject([{ path: "subjectKind", vi: expect.stringContaining("tập thể") }]);
    expect((await refusal(register(story, "ward", "kp3", { subjectKind: "individual" }))).code).toBe("invalid");
    expect((await refusal(register(story, "ward", "kp3", { subjectKind: "household" }))).code).toBe("invalid");
    expect(await enter("teacher", { is: "person", person: story.person })).toMatchObject({
      subjectKind: "individual",
      unit: story.units.kp1.id,
    });
  });

  it("counts someone from outside once for whoever mobilised them, however the name is accented", async () => {
    const paper = { is: "outside", subjectKind: "collective", kind: "press", mobilisedBy: story.units.culture.id };
    const first = await enter("ward", { ...paper, name: "Báo Quảng Ninh", phone: "0203 3833 000" });
    expect(first).toMatchObject({ is: "outside", ranked: false, unitName: "Công chức Văn hóa - Xã hội" });
    const again = await refusal(enter("ward", { ...paper, name: "BÁO QUẢNG NINH" }));
    expect(again).toMatchObject({ code: "conflict", current: { participant: first.participant } });
    const byAnother = await enter("ward", { ...paper, name: "Báo Quảng Ninh", mobilisedBy: story.units.kp3.id });
    expect(byAnother.participant).not.toBe(first.participant);
  });

  it("marks who comes late: the last day counts to its end in Vietnam", async () => {
    const world = story.world;
    world.businessClock.moveTo("2024-04-14" as never);
    expect((await register(story, "culture", "culture")).registration).toMatchObject({
      late: false,
      registeredOn: "2024-04-14",
    });
    world.businessClock.moveTo("2024-04-15" as never);
    expect((await register(story, "oneStop", "oneStop")).registration).toMatchObject({ late: true });
    const { items, counts } = await client("ward").call(listParticipants, {
      params: at(),
      query: { late: "true" },
    });
    expect(items.map(({ name }) => name)).toEqual(["Bộ phận Một cửa"]);
    expect(counts.late).toBe(1);
  });

  it("is listed without diacritics, page by page, and shows a unit only itself", async () => {
    const office = client("ward");
    const found = await office.call(listParticipants, { params: at(), query: { search: "khu pho" } });
    expect(found.items.map(({ name }) => name)).toEqual(["Khu phố 1", "Khu phố 2"]);
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await office.call(listParticipants, {
        params: at(),
        query: { limit: 2, ...(cursor ? { cursor } : {}) },
      });
      names.push(...page.items.map(({ name }) => name));
      cursor = page.next;
    } while (cursor);
    const all = await office.call(listParticipants, { params: at() });
    expect(names).toEqual(all.items.map(({ name }) => name));
    expect(all.counts.total).toBe(names.length);
    const own = await client("kp1").call(listParticipants, { params: at() });
    expect(own.items.map(({ name }) => name)).toEqual(["Khu phố 1", "Vũ Thị Nga"]);
    expect(
      (await refusal(client("kp1").call(getParticipant, { params: of(story, story.units.kp2.participant) }))).code,
    ).toBe("forbidden");
  });

  it("may be withdrawn before the sheet is in, and taken up again", async () => {
    const { participant } = story.units.culture;
    const gone = await act("culture", participant, "withdraw", "Sáp nhập");
    expect(gone.registration.state).toBe("withdrawn");
    await story.world.drain();
    const { counts } = await client("ward").call(listParticipants, { params: at() });
    const before = counts.total;
    const expected = async () => (await client("ward").call(getSummary, { params: at() })).depths[0]?.expected;
    expect(await expected()).toBe(before);
    await act("culture", participant, "submit");
    expect((await client("ward").call(listParticipants, { params: at() })).counts.total).toBe(before + 1);
    await story.world.drain();
    expect(await expected()).toBe(before + 1);
  });
});
