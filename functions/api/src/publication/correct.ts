import { correctResult } from "@thidua/contract";
import { appraisalItem, leafItem, publicationItem } from "@thidua/data";
import { Failure, notFound, sheetMachine, type Leaf, type SheetHead } from "@thidua/domain";
import { demandAct } from "../acts.ts";
import { told } from "../appraisals/told.ts";
import { withOne } from "../appraisals/appraise.ts";
import { handle } from "../handle.ts";
import { demandFile } from "../own.ts";
import { writtenBy } from "../sheets/by.ts";
import { openCase, score, totalled, type StoredAppraisal } from "../sheets/case.ts";
import { criterionOf } from "../sheets/criteria.ts";
import { checkPoints } from "../sheets/declared.ts";
import { standingPuts } from "../sheets/keep.ts";
import { ownPlace } from "../sheets/place.ts";
import { isOwnSide } from "../sheets/rights.ts";
import { publicationDown } from "./down.ts";
import { latestEdition, tableBefore, type Publication } from "./editions.ts";
import { publicationView } from "./get.ts";
import { byRank, hasOutcome, tableOf } from "./table.ts";

export const correct = [
  handle(correctResult, async ({ params, body, store, me, businessClock }) => {
    const place = await ownPlace(store, params);
    const before = await latestEdition(store, place, true);
    if (!before) {
      throw new Failure("wrong_state", {
        vi: "Kết quả chưa công bố; hãy thẩm định lại tiêu chí thay vì đính chính.",
        en: "The result isn't published yet; appraise the criterion again instead.",
      });
    }
    const it = await openCase(store, place, params.participant, true);
    demandAct(sheetMachine, "correct", it.head.state, me);
    if (isOwnSide(me, it.head)) {
      throw new Failure("forbidden", {
        vi: "Anh/chị thuộc đơn vị được đánh giá nên không đính chính kết quả này.",
        en: "You belong to the unit being assessed and can't correct its result.",
      });
    }
    const criterion = criterionOf(it.set, body.criterion);
    if (!criterion) throw notFound("Phiếu này không có tiêu chí đó.", "This sheet has no such criterion.");
    checkPoints(criterion, it.set.scored, body.points);
    await demandFile(store, body.decision?.file, "decision.file");
    const at = businessClock();
    const version = (it.appraisals.find(({ value }) => value.criterion === criterion.id)?.version ?? 0) + 1;
    const appraisal: StoredAppraisal["value"] = {
      criterion: criterion.id,
      verdict: body.verdict,
      ...(body.points === undefined ? {} : { points: body.points }),
      reason: body.reason,
      returned: false,
      by: writtenBy(me),
      at,
      substitute: false,
      fromAbove: false,
    };
    const appraisals = withOne(it.appraisals, { value: appraisal, version, at });
    const scored = score(it, it.submitted?.cells ?? [], appraisals);
    const edition = before.value.edition + 1;
    const head: SheetHead = { ...it.head, edition, lastActAt: at };
    const { leaf } = totalled(head, scored, it.bands);
    const leaves = (await store.all(leafItem, place, { strong: true })).map(({ value }): Leaf =>
      value.participant === head.participant ? leaf : value,
    );
    const listed = new Set(before.value.rows.map(({ participant }) => participant));
    const { rows } = tableOf(
      leaves.filter((one) => hasOutcome(one) && listed.has(one.participant)),
      await tableBefore(store, place),
    );
    const publication: Publication = {
      ...before.value,
      edition,
      publishedAt: at,
      by: me.name,
      ...(body.decision ? { decision: body.decision } : {}),
      rows: rows.toSorted(byRank),
      corrections: [
        ...before.value.corrections,
        {
          edition,
          at,
          by: me.name,
          participant: head.participant,
          name: head.name,
          criterion: criterion.id,
          reason: body.reason,
          ...(body.decision ? { decision: body.decision } : {}),
        },
      ],
    };
    const reply = publicationView(publication, true);
    await store.commit({
      act: {
        what: "result.correct",
        about: `${head.name}: ${criterion.label} ${criterion.name}`.slice(0, 200),
        campaign: place.campaign,
        reason: body.reason,
      },
      puts: [
        store.put(
          appraisalItem,
          { ...place, participant: head.participant },
          { criterion: criterion.id },
          appraisal,
          version - 1,
        ),
        ...standingPuts(store, place, head, it.version, scored, it.bands),
        store.put(publicationItem, place, { edition }, publication, 0),
      ],
      envelopes: [
        ...publicationDown({ place, us: me.tenant, at }, head, publication),
        ...told(
          { it, head, us: me.tenant, by: me.name, at },
          "appraisal",
          appraisals.map(({ value }) => value),
          body.reason,
        ),
      ],
      reply,
    });
    return reply;
  }),
];
