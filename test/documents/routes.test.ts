import { createHash } from "node:crypto";
import {
  actOnPlan,
  checkSignedPdf,
  createCampaign,
  declareFile,
  getPlan,
  planPage,
  renderPlanDocx,
  type FileType,
} from "@thidua/contract";
import { documentOf, TenantId, TenantNode, type CampaignId, type Day, type FileId } from "@thidua/domain";
import { found, type World } from "@thidua/local";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issue, refusal, sign } from "../campaigns/steps.ts";
import { city, cityPlan, openPlaces, province } from "../campaigns/world.ts";
import { pdfOf, type PdfText } from "./pdf-of.ts";
import { wordText } from "./zip.ts";

const today = "2024-02-20" as Day;
const title = "Phát động phong trào thi đua “Đẩy mạnh cải cách hành chính” trên địa bàn thành phố năm 2024";

let world: World;
beforeAll(async () => {
  world = await openPlaces(today);
});
afterAll(() => world.close());

const started = async (): Promise<CampaignId> => {
  const plan = cityPlan({
    abstract: title,
    recipients: { lines: [{ name: "UBND các phường, xã", mark: "T/h" }], archive: ["VT"] },
  });
  return (await world.clientFor("city").call(createCampaign, { body: { from: "plan", plan } })).id;
};
const docx = async (login: string, campaign: CampaignId, version?: number): Promise<string> => {
  const query = version === undefined ? {} : { query: { version } };
  const blob = (await world.clientFor(login).call(renderPlanDocx, { params: { campaign }, ...query })) as Blob;
  return wordText(new Uint8Array(await blob.arrayBuffer())).replaceAll("\u00a0", " ");
};

describe("the plan on paper", () => {
  test("a draft is printed from the first day, without number and date, and says that it is one", async () => {
    const text = await docx("city", await started());
    expect(text).toContain("Số:       /KH-UBND");
    expect(text).toContain("DỰ THẢO");
    expect(text).toContain("Móng Cái, ngày     tháng     năm 2024");
    expect(text).toContain(title);
  });

  test("the page beside the editor is the same model as the Word file, and as the console makes of what is typed", async () => {
    const campaign = await started();
    const client = world.clientFor("city");
    const page = await client.call(planPage, { params: { campaign } });
    expect(page).toMatchObject({ planVersion: 1, state: "draft" });
    const { plan } = await client.call(getPlan, { params: { campaign } });
    const node = TenantNode.parse({
      tenant: city,
      kind: "district",
      name: "thành phố Móng Cái",
      issuer: "ỦY BAN NHÂN DÂN THÀNH PHỐ MÓNG CÁI",
      symbol: "UBND",
    });
    expect(page.document).toEqual(documentOf({ plan, state: "draft" }, node, { today }));
    const text = await docx("city", campaign);
    for (const block of page.document.body) expect(text).toContain(block.text.replaceAll("\u00a0", " "));
  });

  test("issued, it bears number and date; the version before an amendment stays as it was printed", async () => {
    const campaign = await started();
    await issue(world, "city", campaign, { number: "7", date: "2024-02-12" });
    const text = await docx("city", campaign);
    expect(text).toContain("Số: 07/KH-UBND");
    expect(text).toContain("Móng Cái, ngày 12 tháng 02 năm 2024");
    expect(text).not.toContain("DỰ THẢO");
    expect(await docx("city", campaign, 1)).toBe(text);
    expect(await refusal(docx("city", campaign, 9))).toMatchObject({ code: "not_found" });
  });

  test("signed but not numbered, it is no draft and has no number", async () => {
    const campaign = await started();
    await sign(world, "city", campaign);
    const text = await docx("city", campaign);
    expect(text).toContain("Số:       /KH-UBND");
    expect(text).not.toContain("DỰ THẢO");
  });

  test("a department's plan is headed by its committee", async () => {
    const department = TenantId.parse("S0N0IVV00000");
    const member = { login: "department", name: "Đoàn Thị Thu", roles: ["standingOffice" as const] };
    await found(world, [
      { tenant: department, kind: "department", name: "Sở Nội vụ", symbol: "SNV", parent: province, members: [member] },
    ]);
    const plan = { ...cityPlan(), document: {} };
    const { id } = await world.clientFor("department").call(createCampaign, { body: { from: "plan", plan } });
    const { document } = await world.clientFor("department").call(planPage, { params: { campaign: id } });
    expect(document.head).toMatchObject({ superior: ["ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NINH"], issuer: ["SỞ NỘI VỤ"] });
    expect(document.signature.lines).toEqual(["GIÁM ĐỐC"]);
  });

  test("nobody prints another authority's plan, be it above, below or beside", async () => {
    const campaign = await started();
    for (const login of ["province", "ward", "elsewhere"]) {
      expect(await refusal(docx(login, campaign))).toMatchObject({ code: "not_found" });
      expect(await refusal(world.clientFor(login).call(planPage, { params: { campaign } }))).toMatchObject({
        code: "not_found",
      });
    }
  });
});

/** The first page of a signed plan as an office program writes it: two columns, a title over two lines, bases with other numbers. */
const signedPage = ({ number = "90", day = "12", name = title }): PdfText[] => [
  { text: "ỦY BAN NHÂN DÂN", x: 100, y: 790 },
  { text: "THÀNH PHỐ MÓNG CÁI", x: 95, y: 775 },
  { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", x: 270, y: 790 },
  { text: "Độc lập - Tự do - Hạnh phúc", x: 310, y: 775 },
  { text: "Số:", x: 110, y: 745 },
  { text: `Móng Cái, ngày ${day} tháng 02 năm 2024`, x: 310, y: 745 },
  { text: "KẾ HOẠCH", x: 270, y: 700 },
  { text: name.slice(0, 52), x: 100, y: 684 },
  { text: name.slice(52), x: 100, y: 668 },
  { text: "Căn cứ Quyết định số 906/QĐ-UBND ngày 01 tháng 12 năm 2021 của UBND tỉnh;", x: 120, y: 630 },
  { text: "Căn cứ Kế hoạch số 356/KH-UBND ngày 30 tháng 12 năm 2022.", x: 120, y: 610 },
  // The number is stamped on last, a little above its line.
  { text: `${number}/KH-UBND`, x: 132, y: 746.5 },
];

const upload = async (
  login: string,
  bytes: Uint8Array,
  type: FileType = "application/pdf",
  purpose: "document" | "evidence" = "document",
): Promise<FileId> => {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { file, upload: link } = await world.clientFor(login).call(declareFile, {
    body: { name: "ban-ky", size: bytes.length, type, sha256, purpose },
  });
  const body = bytes as Uint8Array<ArrayBuffer>;
  const put = await world.fetch(new Request(link.url, { method: "PUT", headers: link.headers, body }));
  if (!put.ok) throw new Error(await put.text());
  return file.file;
};

describe("the signed PDF", () => {
  let campaign: CampaignId;
  beforeAll(async () => {
    campaign = await started();
  });
  const typed = { number: "90", date: "2024-02-12" as Day };
  const check = async (bytes: Uint8Array, body: object = typed, login = "city") =>
    world
      .clientFor(login)
      .call(checkSignedPdf, { params: { campaign }, body: { file: await upload(login, bytes), ...body } });
  const places = ({ warnings }: { warnings: { path: string }[] }) => warnings.map(({ path }) => path);

  test("its number, date and title are read from its head, not from the documents it cites", async () => {
    const read = await check(pdfOf(signedPage({})));
    expect(read).toEqual({
      pages: 1,
      hasText: true,
      found: { number: "90", symbol: "KH-UBND", date: "2024-02-12", title },
      warnings: [],
    });
  });

  test("before anything is typed it fills the form: nothing differs yet", async () => {
    expect((await check(pdfOf(signedPage({})), {})).warnings).toEqual([]);
  });

  test.each([
    ["another number", signedPage({ number: "91" }), ["number"]],
    ["another day", signedPage({ day: "13" }), ["date"]],
    ["another title", signedPage({ name: title.replace("2024", "2023") }), ["abstract"]],
    [
      "another number, day and title",
      signedPage({ number: "9", day: "1", name: title.replace("thành phố", "phường") }),
      ["number", "date", "abstract"],
    ],
    ["a number written by hand", signedPage({ number: "      " }), ["number"]],
    ["the same number with a nought before it", signedPage({ number: "090" }), []],
    ["marks set apart from their letters", signedPage({}).map((it) => ({ ...it, text: it.text.normalize("NFD") })), []],
    ["the draft itself", [...signedPage({}), { text: "DỰ THẢO", x: 120, y: 722 }], ["file"]],
  ])("%s", async (_, page, expected) => {
    expect(places(await check(pdfOf(page)))).toEqual(expected);
  });

  test("a warning says what stands on the paper and what was typed", async () => {
    const { warnings } = await check(pdfOf(signedPage({ number: "91" })));
    expect(warnings[0]?.vi).toBe("Số trên bản ký là “91”, ở đây là “90”; kiểm tra lại trước khi ban hành.");
  });

  test("a date written by hand isn't taken from the first document it cites", async () => {
    const read = await check(pdfOf(signedPage({ day: "   " })));
    expect(read.found.date).toBeUndefined();
    expect(read.warnings.map(({ vi }) => vi)).toEqual([
      "Không đọc được ngày ban hành trên bản ký (có thể viết tay); hãy tự đối chiếu.",
    ]);
  });

  test("a scan without text says so, and that it is for the eye to compare", async () => {
    const read = await check(pdfOf([], []));
    expect(read).toMatchObject({ pages: 2, hasText: false, found: {} });
    expect(read.warnings.map(({ vi }) => vi)).toEqual([
      "Bản quét không có lớp chữ nên không đối chiếu được; hãy tự so số, ngày và trích yếu.",
    ]);
  });

  test("a damaged file is refused with what to do", async () => {
    const broken = new TextEncoder().encode("%PDF-1.7\nkhông phải tệp PDF\n%%EOF");
    const { code, faults } = await refusal(check(broken));
    expect([code, faults[0]?.path]).toEqual(["invalid", "file"]);
    expect(faults[0]?.vi).toContain("quét hoặc xuất lại");
  });

  test("a file under a password is refused with what to do", async () => {
    const nothing = `<${"00".repeat(32)}>`;
    const lock = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${nothing} /U ${nothing} >>`;
    const open = new TextDecoder().decode(pdfOf(signedPage({})));
    const locked = new TextEncoder().encode(open.replace("/Root 1 0 R", `/Root 1 0 R ${lock}`));
    expect((await refusal(check(locked))).faults[0]?.vi).toContain("bỏ mật khẩu");
  });

  test("a file of another authority doesn't exist here, nor does one that hasn't arrived count", async () => {
    const theirs = await upload("ward", pdfOf(signedPage({})));
    const client = world.clientFor("city");
    expect(await refusal(client.call(checkSignedPdf, { params: { campaign }, body: { file: theirs } }))).toMatchObject({
      code: "not_found",
    });
    const { file } = await client.call(declareFile, {
      body: { name: "x.pdf", size: 10, type: "application/pdf", sha256: "0".repeat(64), purpose: "document" },
    });
    const early = client.call(checkSignedPdf, { params: { campaign }, body: { file: file.file } });
    expect(await refusal(early)).toMatchObject({ code: "not_yet" });
  });

  test("evidence that a clerk may not see is not read for one", async () => {
    const place = TenantId.parse("TRAC0WARD000");
    await found(world, [
      {
        tenant: place,
        kind: "commune",
        name: "phường Trà Cổ",
        parent: city,
        members: [
          { login: "traco", name: "Nguyễn Thị Hường", roles: ["standingOffice"] },
          { login: "traco-clerk", name: "Lý Văn Nhất", roles: ["clerk"] },
        ],
      },
    ]);
    const plan = cityPlan();
    const { id } = await world.clientFor("traco").call(createCampaign, { body: { from: "plan", plan } });
    const evidence = await upload("traco", pdfOf(signedPage({})), "application/pdf", "evidence");
    const shared = await upload("traco", pdfOf(signedPage({})));
    const asked = (file: FileId) =>
      world.clientFor("traco-clerk").call(checkSignedPdf, { params: { campaign: id }, body: { file } });
    expect(await refusal(asked(evidence))).toMatchObject({ code: "not_found" });
    expect((await asked(shared)).hasText).toBe(true);
  });

  test("who may not issue may not compare", async () => {
    const asChair = world.clientFor("city-chair").call(checkSignedPdf, {
      params: { campaign },
      body: { file: await upload("city", pdfOf(signedPage({}))) },
    });
    expect(await refusal(asChair)).toMatchObject({ code: "forbidden" });
  });

  test("once issued it is compared with what was recorded", async () => {
    const issued = await started();
    await sign(world, "city", issued);
    await world.clientFor("city").call(actOnPlan, {
      params: { campaign: issued },
      body: { act: "issue", number: "92", date: typed.date },
    });
    const file = await upload("city", pdfOf(signedPage({})));
    const read = await world.clientFor("city").call(checkSignedPdf, { params: { campaign: issued }, body: { file } });
    expect(places(read)).toEqual(["number"]);
  });
});
