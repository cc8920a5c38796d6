import {
  finishAppraisal,
  getPublication,
  getRanking,
  getSheet,
  publishYear,
  saveCell,
  submitSheet,
} from "@thidua/contract";
import { asParticipant, type CampaignId, type ParticipantId } from "@thidua/domain";
import { describe, expect, it } from "vitest";
import { foreignMarks, mark, markOf, marksIn, ownersIn } from "./marks.ts";
import type { Neighbours } from "./neighbours.ts";
import { tenantOf, year } from "./places.ts";
import { everythingRead, type Asked } from "./reading.ts";

/** Drafts are nobody else's; results are the neighbours' only once they are published. */
export const describeDrafts = (open: () => Neighbours): void => {
  const readBy = (login: string, asked: Asked): Promise<string> =>
    everythingRead(open(), login, { year: [year], ...asked });
  const above = () => open().stocks.province.campaign;
  const [us, sibling] = [asParticipant(tenantOf("district")), asParticipant(tenantOf("sibling"))];

  /** Types over every answer of a sheet by whoever signs in. */
  const type = async (login: string, of: { campaign: CampaignId; participant: ParticipantId }, explanation: string) => {
    const client = open().hands(login);
    const params = { ...of, year };
    const { criteria } = await client.call(getSheet, { params });
    for (const { criterion, cell } of criteria.filter(({ answers }) => answers)) {
      await client.call(saveCell, {
        params: { ...params, criterion: criterion.id },
        ifMatch: cell?.version ?? 0,
        body: { declared: { kind: "yesNo", met: true }, explanation, evidence: [] },
      });
    }
    await open().world.drain();
  };
  const submit = async (login: string, of: { campaign: CampaignId; participant: ParticipantId }) => {
    await open()
      .hands(login)
      .call(submitSheet, { params: { ...of, year }, body: {} });
    await open().world.drain();
  };

  describe("a draft", () => {
    it("of a plan is read by no authority above, below or beside", async () => {
      const { stocks, received } = open();
      for (const place of ["province", "sibling", "ward"] as const) {
        const text = await readBy(place, {
          campaign: [stocks.district.draft, stocks.district.campaign, above(), stocks[place].campaign],
          participant: [us],
          envelope: [...received.district, ...received[place]],
          tenant: [tenantOf("district")],
          file: [stocks.district.scan],
        });
        expect(marksIn(text).some(({ of }) => of === place)).toBe(true);
        expect(marksIn(text).filter(({ of, about }) => of === "district" && about === "draft")).toEqual([]);
      }
    });

    it("of a sheet is the participant's own until it is handed in; the level above sees the copy it was sent", async () => {
      const { received } = open();
      const asked = { campaign: [above()], participant: [us, sibling], envelope: received.province };
      await type("district", { campaign: above(), participant: us }, mark("district", "draft"));
      const before = marksIn(await readBy("province", asked)).filter(({ of }) => of === "district");
      expect(before).toContainEqual({ of: "district", about: "registration" });
      expect(before).not.toContainEqual({ of: "district", about: "draft" });
      await submit("district", { campaign: above(), participant: us });
      const after = marksIn(await readBy("province", asked));
      expect(after).toContainEqual({ of: "district", about: "draft" });
    });

    it("of a unit isn't its own authority's either", async () => {
      const { campaign, units } = open().stocks.district;
      const of = { campaign, participant: asParticipant(units.third) };
      const asked = { campaign: [campaign], participant: [of.participant] };
      await type("district-third", of, markOf("hand"));
      expect(ownersIn(await readBy("district-third", asked))).toContain("hand");
      expect(ownersIn(await readBy("district", asked))).not.toContain("hand");
      await submit("district-third", of);
      expect(ownersIn(await readBy("district", asked))).toContain("hand");
    });
  });

  describe("a neighbour's result", () => {
    it("is read after publication, and of the sheet nothing even then", async () => {
      const { hands, world, stocks } = open();
      const params = { campaign: above(), year };
      const table = () => hands("sibling").call(getPublication, { params, query: { above: "true" } });
      const asked = {
        campaign: [above()],
        participant: [us, sibling],
        envelope: open().received.sibling,
        file: [stocks.district.evidence],
      };
      for (const participant of [us, sibling])
        await hands("province").call(finishAppraisal, {
          params: { ...params, participant },
          body: { acceptRest: true },
        });
      await world.drain();
      expect((await table()).rows).toEqual([]);
      const before = await readBy("sibling", asked);
      expect(foreignMarks(before, "sibling").filter((it) => it.startsWith("district"))).toEqual([]);

      await hands("province").call(publishYear, {
        params,
        body: { confirmation: String(year), incomplete: true },
      });
      await world.drain();
      expect((await table()).rows.map(({ participant }) => participant)).toEqual(expect.arrayContaining([us, sibling]));
      const after = await readBy("sibling", asked);
      expect(foreignMarks(after, "sibling").filter((it) => it.startsWith("district"))).toEqual([]);
    });

    it("is read by a unit after publication; until then it sees its own line", async () => {
      const { hands, stocks, published } = open();
      const { campaign, units } = stocks.district;
      const lines = async (of: CampaignId) => {
        const { groups } = await hands("district-third").call(getRanking, { params: { campaign: of, year } });
        return groups.flatMap(({ rows }) => rows.map(({ participant }) => participant));
      };
      expect(await lines(campaign)).toEqual([asParticipant(units.third)]);
      expect(await lines(published.campaign)).toContain(asParticipant(units.second));
    });
  });
};
