import { publishYear } from "@thidua/contract";
import { leafItem, publicationItem, sheetItem, yearItem, type Stored } from "@thidua/data";
import { asParticipant, Failure, fold, invalid, sheetMachine, type Leaf, type SheetHead } from "@thidua/domain";
import { demandAct } from "../acts.ts";
import { handle } from "../handle.ts";
import { headsOf } from "../appraisals/list.ts";
import { demandFile } from "../own.ts";
import { ownPlace, type Place } from "../sheets/place.ts";
import { publicationDown } from "./down.ts";
import { latestEdition, tableBefore, type Publication } from "./editions.ts";
import { byRank, hasOutcome, tableOf } from "./table.ts";

/** Heads, leaves and envelopes of so many fit one commit beside the year and the table. */
const page = 25;

const demandConfirmed = (place: Place, typed: string): void => {
  const wanted = [place.title, String(place.year)];
  if (wanted.some((one) => fold(one) === fold(typed))) return;
  throw invalid({
    path: "confirmation",
    vi: `confirmation: hãy gõ lại “${place.title}” hoặc “${place.year}” để xác nhận công bố.`,
    en: `confirmation: type “${place.title}” or “${place.year}” to confirm.`,
  });
};

const demandComplete = (missing: Publication["missing"], anyway: boolean): void => {
  if (anyway || missing.length === 0) return;
  throw new Failure("wrong_state", {
    vi: `Còn ${missing.length} đối tượng chưa có kết quả (${missing[0]?.name ?? ""}…). Thẩm định nốt, hoặc chọn “Công bố dù chưa đủ”.`,
    en: `${missing.length} participants have no result yet (${missing[0]?.name ?? ""}…). Finish them, or choose “Publish although incomplete”.`,
    faults: missing.map(({ participant, name }) => ({
      path: `participants.${participant}`,
      vi: `${name}: chưa có kết quả thẩm định.`,
      en: `${name}: no appraised result yet.`,
    })),
  });
};

/** Those who have yet to be marked as published, or to be told of the newest table. */
const waiting = (heads: readonly Stored<SheetHead>[], publication: Publication, us: string): Stored<SheetHead>[] => {
  const inTable = new Set(publication.rows.map(({ participant }) => participant));
  return heads.filter(({ value }) => {
    const { participant, registration } = value;
    if ((participant as string) === us || registration === "withdrawn") return false;
    if (inTable.has(participant) && value.state !== "published") return true;
    return value.is === "tenant" && value.edition < publication.edition;
  });
};

export const publish = [
  handle(publishYear, async ({ params, body, store, me, businessClock }) => {
    const place = await ownPlace(store, params);
    demandConfirmed(place, body.confirmation);
    await demandFile(store, body.decision?.file, "decision.file");
    const at = businessClock();
    const before = await latestEdition(store, place, true);
    const [stored, leaves] = await Promise.all([
      store.all(sheetItem, place, { strong: true }),
      store.all(leafItem, place, { strong: true }),
    ]);
    const versionOf = new Map(leaves.map(({ value, version }) => [value.participant, { leaf: value, version }]));

    const first = before === undefined;
    let publication = before?.value;
    if (!publication) {
      const present = leaves.map(({ value }) => value).filter(({ gone }) => !gone);
      const heads = (await headsOf(store, place, asParticipant(me.tenant))).filter(
        ({ registration }) => registration !== "withdrawn",
      );
      const missing = heads
        .filter(({ state }) => !hasOutcome({ state }))
        .map(({ participant, name, state }) => ({ participant, name, state }));
      demandComplete(missing, body.incomplete);
      const { rows } = tableOf(present.filter(hasOutcome), await tableBefore(store, place));
      if (rows.length === 0) {
        throw new Failure("wrong_state", {
          vi: "Chưa có kết quả thẩm định nào để công bố.",
          en: "There is no appraised result to publish yet.",
        });
      }
      publication = {
        edition: 1,
        publishedAt: at,
        by: me.name,
        ...(body.decision ? { decision: body.decision } : {}),
        reported: rows.length,
        expected: heads.length,
        missing,
        rows: rows.toSorted(byRank),
        corrections: [],
      };
    }

    const todo = waiting(stored, publication, me.tenant);
    const now = todo.slice(0, page);
    const shown = publication;
    const puts = now.flatMap(({ value: head, version }) => {
      const known = versionOf.get(head.participant);
      if (!known) throw new Error(`a sheet without its leaf: ${head.participant}`);
      const listed = shown.rows.some(({ participant }) => participant === head.participant);
      const state =
        listed && head.state !== "published" ? demandAct(sheetMachine, "publish", head.state, me).to : head.state;
      const next: SheetHead = { ...head, state, edition: shown.edition, lastActAt: at };
      const leaf: Leaf = { ...known.leaf, state, lastActAt: at };
      return [
        store.put(sheetItem, place, { participant: head.participant }, next, version),
        store.put(leafItem, place, { participant: head.participant }, leaf, known.version),
      ];
    });
    const year = first
      ? await store.get(yearItem, { campaign: place.campaign }, { year: place.year }, { strong: true })
      : undefined;
    const done = shown.rows.length - Math.max(0, todo.length - now.length);
    const reply = {
      state: todo.length > now.length ? ("publishing" as const) : ("published" as const),
      done: Math.max(0, done),
      of: shown.rows.length,
      edition: shown.edition,
      version: shown.edition,
    };
    if (first || now.length > 0) {
      await store.commit({
        act: {
          what: first ? "result.publish" : "result.publishMore",
          about: `${place.title} ${place.year}`.slice(0, 200),
          campaign: place.campaign,
          ...(body.decision ? { reason: `${body.decision.number}, ${body.decision.date}` } : {}),
        },
        puts: [
          ...(first ? [store.put(publicationItem, place, { edition: 1 }, shown, 0)] : []),
          ...(year
            ? [
                store.put(
                  yearItem,
                  { campaign: place.campaign },
                  { year: place.year },
                  { ...year.value, state: "published" as const, publishedAt: at },
                  year.version,
                ),
              ]
            : []),
          ...puts,
        ],
        envelopes: now.flatMap(({ value: head }) => publicationDown({ place, us: me.tenant, at }, head, shown)),
        reply,
      });
    }
    return reply;
  }),
];
