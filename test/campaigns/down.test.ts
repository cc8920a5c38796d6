import {
  answerInbox,
  getCampaign,
  getInboxEntry,
  getPlan,
  listCampaigns,
  listInbox,
  putContact,
  putCriteria,
  listCriteria,
  savePlan,
} from "@thidua/contract";
import type { CampaignId } from "@thidua/domain";
import type { World } from "@thidua/local";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accept, issue, launch, refusal } from "./steps.ts";
import { city, cityPlan, openPlaces, ward } from "./world.ts";

let world: World;
let campaign: CampaignId;
beforeAll(async () => {
  world = await openPlaces();
  campaign = await launch(world, "city", cityPlan(), { number: "90", date: "2024-02-12" });
});
afterAll(() => world.close());

const child = async (tenant: string) =>
  (await world.clientFor("city").call(getCampaign, { params: { campaign } })).children.find(
    (it) => it.tenant === tenant,
  );

describe("what comes down", () => {
  it("reaches each child on the day of issue, with its plan, deadline and what may be answered", async () => {
    const { items } = await world.clientFor("ward").call(listInbox, {});
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      kind: "campaign",
      campaign,
      from: { tenant: city, name: "thành phố Móng Cái" },
      title: "Thi đua đẩy mạnh cải cách hành chính năm 2024",
      document: { number: "90", symbol: "KH-UBND", date: "2024-02-12" },
      state: "received",
      due: { lastDay: "2024-03-31", wording: "trong Quý I/2024" },
      allowed: ["accept", "decline"],
    });
    const entry = await world.clientFor("ward").call(getInboxEntry, { params: { envelope: items[0]?.id as never } });
    expect(entry.content?.plan?.criteria).toHaveLength(2);
    expect((await world.clientFor("province").call(listInbox, {})).items).toEqual([]);
    expect((await world.clientFor("elsewhere").call(listInbox, {})).items).toEqual([]);
  });

  it("is answered no only with a reason, which the level above reads; a no may become a yes", async () => {
    const client = world.clientFor("neighbour");
    const envelope = (await client.call(listInbox, {})).items[0]?.id as never;
    const decline = (reason?: string) =>
      client.call(answerInbox, {
        params: { envelope },
        body: { answer: "decline", ...(reason === undefined ? {} : { reason }) },
      });
    expect((await refusal(decline())).faults.map(({ path }) => path)).toEqual(["reason"]);
    const { entry } = await decline("Đang sắp xếp tổ chức bộ máy");
    expect(entry).toMatchObject({ state: "declined", allowed: ["accept"] });
    await world.drain();
    expect(await child("TRANPHVWARD0")).toMatchObject({ state: "declined", reason: "Đang sắp xếp tổ chức bộ máy" });
    expect(await refusal(decline("Lần nữa"))).toMatchObject({ code: "wrong_state" });
    const accepted = await accept(world, "neighbour");
    expect(accepted.campaign).toMatchObject({ id: campaign, role: "child", answer: "accepted" });
    expect(await child("TRANPHVWARD0")).toMatchObject({ state: "accepted" });
  });

  it("becomes a plan of one's own when accepted: what is inherited shows on every line", async () => {
    const client = world.clientFor("ward");
    const { entry } = await accept(world, "ward");
    expect(entry).toMatchObject({ state: "accepted", own: campaign, allowed: [] });
    const view = await client.call(getPlan, { params: { campaign } });
    expect(view.plan).toMatchObject({
      title: "Thi đua đẩy mạnh cải cách hành chính năm 2024",
      issuer: { name: "phường Hải Hòa" },
      document: {},
    });
    expect(view.plan.document.number).toBeUndefined();
    expect(view.plan.legalBases[0]).toMatchObject({
      number: "90/KH-UBND",
      date: "2024-02-12",
      relation: "parentCampaign",
    });
    expect(view.inheritance.above).toEqual({ tenant: city, planVersion: 1 });
    expect(view.inheritance.criteria.map(({ mark, lock }) => [mark, lock])).toEqual([
      ["inherited", "locked"],
      ["inherited", "band"],
      ["inherited", "free"],
      ["inherited", "free"],
    ]);
    expect(view.inheritance.lines["contents"]).toEqual(["inherited"]);
    expect(view.inheritance.lines["legalBases"]).toEqual(["own"]);
    const again = client.call(answerInbox, { params: { envelope: entry.id }, body: { answer: "accept" } });
    expect(await refusal(again)).toMatchObject({ code: "wrong_state" });
  });

  it("lets what is locked stay, what has a band grow stricter, what is free change; and own criteria join", async () => {
    const client = world.clientFor("ward");
    const params = { campaign, subjectKind: "collective" };
    const { sets, version } = await client.call(listCriteria, { params: { campaign } });
    const set = sets.find((it) => it.subjectKind === "collective");
    const [locked, banded, free] = set?.criteria ?? [];
    if (!locked || !banded || !free) throw new Error("three criteria were to come down");
    expect([locked, banded, free].map((it) => it.mayChange)).toEqual([
      [],
      ["target"],
      ["text", "weight", "rule", "target"],
    ]);
    const put = (criteria: unknown[], ifMatch = version) =>
      client.call(putCriteria, { params, ifMatch, body: { criteria: criteria as never } });

    const changed = await refusal(put([{ ...locked, name: "Có kế hoạch" }, banded, free]));
    expect(changed.faults.map(({ path }) => path)).toEqual(["criteria.0.name"]);
    const lower = { ...banded, rule: { ...banded.rule, target: 900_000 } };
    expect((await refusal(put([locked, lower, free]))).faults.map(({ path }) => path)).toEqual(["criteria.1.rule"]);

    const stricter = { ...banded, rule: { ...banded.rule, target: 980_000 } };
    const relabelled = { ...free, label: "đ", name: "Có ít nhất một mô hình cải cách hành chính" };
    const own = { key: "new", label: "c", name: "Tỷ lệ thanh toán điện tử", field: "digital", rule: { type: "yesNo" } };
    const part = { parentKey: "new", label: "1", name: "Ở khu phố", field: "digital", rule: { type: "yesNo" } };
    const saved = await put([locked, stricter, own, part, relabelled]);
    expect(saved.set.criteria.map(({ label, mark }) => [label, mark])).toEqual([
      ["a", "inherited"],
      ["b", "changed"],
      ["c", "own"],
      ["1", "own"],
      ["đ", "changed"],
    ]);
    expect(saved.set.criteria[3]?.parent).toBe(saved.set.criteria[2]?.id);
    expect(saved.set.criteria.map(({ origin }) => origin)).toEqual([city, city, ward, ward, city]);
  });

  it("warns when an inherited criterion is dropped, doesn't forbid it, and shows it upstairs", async () => {
    const client = world.clientFor("ward");
    const params = { campaign, subjectKind: "collective" };
    const before = await client.call(listCriteria, { params: { campaign } });
    const set = before.sets.find((it) => it.subjectKind === "collective");
    const [, banded, ...kept] = set?.criteria ?? [];
    if (!banded) throw new Error("no banded criterion");
    const rest = set?.criteria.filter(({ id }) => id !== banded.id) ?? [];
    expect(kept).toHaveLength(3);
    const saved = await client.call(putCriteria, {
      params,
      ifMatch: before.version,
      body: { criteria: rest, dropped: [{ id: banded.id, reason: "Phường không giải quyết hồ sơ loại này" }] },
    });
    expect(saved.warnings.map(({ path }) => path)).toContain("dropped.0");
    expect(saved.set.dropped).toMatchObject([{ id: banded.id, origin: city, acceptedAsNotApplicable: false }]);
    const view = await client.call(getPlan, { params: { campaign } });
    expect(view.warnings.some(({ vi }) => vi.includes("Đã bỏ tiêu chí kế thừa"))).toBe(true);
    expect(view.inheritance.dropped).toMatchObject([
      { lock: "band", reason: "Phường không giải quyết hồ sơ loại này" },
    ]);

    expect(await child(ward)).toMatchObject({ state: "accepted", dropped: [] });
    await issue(world, "ward", campaign, { number: "12", date: "2024-02-19" });
    const upstairs = await child(ward);
    expect(upstairs).toMatchObject({
      state: "issued",
      issued: { number: "12", symbol: "KH-UBND", date: "2024-02-19", planVersion: 1 },
      late: false,
      criteria: { inherited: 3, own: 2, dropped: 1 },
    });
    expect(upstairs?.dropped).toMatchObject([
      { id: banded.id, label: "b", reason: "Phường không giải quyết hồ sơ loại này", lock: "band" },
    ]);
    const { counts } = await world.clientFor("city").call(getCampaign, { params: { campaign } });
    expect(counts).toMatchObject({ children: 2, sent: 2, accepted: 1, issued: 1, withDropped: 1 });
    const own = await client.call(listCampaigns, {});
    expect(own.items).toMatchObject([{ id: campaign, answer: "issued", state: "running" }]);
    const { items } = await client.call(listInbox, {});
    expect(items[0]).toMatchObject({ state: "issued", allowed: [] });
  });

  it("keeps a child's draft from everyone above and beside it", async () => {
    const client = world.clientFor("neighbour");
    const { plan, version } = await client.call(getPlan, { params: { campaign } });
    await client.call(savePlan, {
      params: { campaign },
      ifMatch: version,
      body: { plan: { ...plan, slogan: "Bí mật của phường Trần Phú" } },
    });
    await world.drain();
    for (const login of ["city", "ward", "province", "elsewhere"]) {
      const answers = await Promise.all(
        [
          world.clientFor(login).call(getCampaign, { params: { campaign } }),
          world.clientFor(login).call(getPlan, { params: { campaign } }),
          world.clientFor(login).call(listInbox, {}),
        ].map((it) => it.catch((cause: unknown) => cause)),
      );
      expect(JSON.stringify(answers)).not.toContain("Bí mật");
    }
    expect(await refusal(world.clientFor("elsewhere").call(getPlan, { params: { campaign } }))).toMatchObject({
      status: 404,
    });
  });

  it("tells the level above whom to ring, and again when that changes", async () => {
    const client = world.clientFor("ward");
    const contact = { name: "Lê Thị Ngọc Ánh", phone: "0203 123 456", office: "Văn phòng HĐND và UBND" };
    const { version } = await client.call(putContact, { ifMatch: 0, body: contact });
    await world.drain();
    expect((await child(ward))?.contact).toEqual(contact);
    await client.call(putContact, { ifMatch: version, body: { ...contact, phone: "0203 999 999" } });
    await world.drain();
    expect((await child(ward))?.contact?.phone).toBe("0203 999 999");
  });
});
