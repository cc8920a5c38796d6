import { listImplementing, recordImplementing } from "@thidua/contract";
import { fileItem, implementingItem, unitItem } from "@thidua/data";
import { compareVi, dayOf, invalid, IssuedPlanUp, isOn, type Implementing } from "@thidua/domain";
import { campaignOf, demandWork, planAt } from "../campaigns/campaign.ts";
import { treeAbove } from "../campaigns/above.ts";
import { furtherRecipients, letter, unsent } from "../campaigns/upward.ts";
import { handle } from "../handle.ts";
import { childPlanUntil } from "./until.ts";

export const implementing = [
  handle(recordImplementing, async (input) => {
    const { store, me, params, body, wallClock, businessClock } = input;
    const { value: campaign } = await campaignOf(store, params.campaign);
    demandWork("recordImplementing", campaign, me);
    const { unit: unitId, number, date, title, file, version } = body;
    const unit = await store.get(unitItem, {}, { unit: unitId });
    if (!unit) {
      throw invalid({
        path: "unit",
        vi: "unit: không có đơn vị này; hãy chọn trong danh sách đơn vị trực thuộc.",
        en: "unit: there is no such unit; choose one from the list.",
      });
    }
    if (date > dayOf(businessClock())) {
      throw invalid({
        path: "date",
        vi: "date: ngày văn bản ở sau hôm nay; hãy nhập ngày ghi trên văn bản.",
        en: "date: the document's date is after today; enter the date it bears.",
      });
    }
    if (file && !(await store.get(fileItem, {}, { file }))) {
      throw invalid({
        path: "file",
        vi: "file: chưa có tệp này; hãy tải tệp lên trước.",
        en: "file: there is no such file; upload it first.",
      });
    }
    const { value: issued } = await planAt(store, campaign.id, campaign.issued);
    const until = childPlanUntil(issued.plan);
    const record: Implementing = {
      unit: unitId,
      name: unit.value.name,
      number,
      date,
      ...(title === undefined ? {} : { title }),
      ...(file === undefined ? {} : { file }),
      late: until !== undefined && date > until,
      recordedBy: { login: me.login, name: me.name },
      at: wallClock(),
    };
    const told = IssuedPlanUp.parse({
      is: "implementing",
      title: title ?? campaign.title,
      unit: { id: unitId, name: unit.value.name },
      document: { number, date },
      late: record.late,
    });
    const recipients = await furtherRecipients(input, issued.plan.milestones);
    const envelopes = await unsent(
      store,
      recipients.map(({ tenant }) =>
        letter(me, wallClock(), {
          kind: "issuedPlan",
          to: tenant,
          version: version + 1,
          campaign: treeAbove(campaign),
          mark: unitId,
          body: told,
        }),
      ),
    );
    const reply = { ...record, version: version + 1 };
    await store.commit({
      act: { what: "implementing.record", about: `${unit.value.name}: ${number}`, campaign: campaign.id },
      puts: [store.put(implementingItem, { campaign: campaign.id }, { unit: unitId }, record, version)],
      envelopes,
      reply,
    });
    return reply;
  }),

  handle(listImplementing, async ({ store, params, businessClock }) => {
    await campaignOf(store, params.campaign);
    const today = dayOf(businessClock());
    const [records, units] = await Promise.all([
      store.all(implementingItem, { campaign: params.campaign }),
      store.all(unitItem, {}),
    ]);
    const done = new Set(records.map(({ value }) => value.unit));
    return {
      items: records.map(({ value, version }) => ({ ...value, version })).toSorted((a, b) => compareVi(a.name, b.name)),
      waiting: units
        .filter(({ value }) => !done.has(value.id) && isOn(value, today))
        .map(({ value }) => ({ unit: value.id, name: value.name }))
        .toSorted((a, b) => compareVi(a.name, b.name)),
    };
  }),
];
