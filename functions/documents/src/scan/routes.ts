import { checkSignedPdf } from "@thidua/contract";
import { fileItem, type StoredFile } from "@thidua/data";
import { Failure, notFound } from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { versionOf } from "../document/paper.ts";
import { handle } from "../handle.ts";
import { differences } from "./compare.ts";
import { factsOf } from "./facts.ts";
import { readPdf, type ReadPdf } from "./read-pdf.ts";

const mayRead = (me: Caller, { purpose, by }: StoredFile): boolean =>
  purpose === "document" || by.login === me.login || me.permissions.has("sheet.read");

/** A photograph of the paper is a page without text. */
const picture: ReadPdf = { pages: 1, lines: [] };

export const scans = [
  handle(checkSignedPdf, async ({ store, me, params, query, body }, { files }) => {
    const version = await versionOf(store, params.campaign, query.version);
    const file = (await store.get(fileItem, {}, { file: body.file }))?.value;
    if (!file || !mayRead(me, file)) throw notFound("Không tìm thấy tệp này.", "There is no such file.");
    const bytes = await files.read({ owner: me.tenant, file: body.file });
    if (!bytes) {
      throw new Failure("not_yet", {
        vi: "Tệp đã khai nhưng chưa tải lên xong; hãy tải lại.",
        en: "The file is declared but hasn't arrived; put it again.",
      });
    }
    const read = file.type === "application/pdf" ? await readPdf(bytes) : picture;
    const facts = factsOf(read.lines);
    const { plan } = version;
    const warnings = differences(read, facts, {
      number: body.number ?? version.number,
      symbol: body.symbol ?? version.symbol ?? plan.document.symbol,
      date: body.date ?? version.date,
      title: plan.abstract ?? plan.title,
    });
    return { pages: read.pages, hasText: read.lines.length > 0, found: facts, warnings };
  }),
];
