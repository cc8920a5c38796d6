import { parseArgs } from "node:util";
import { coverFolder } from "../src/published-texts/read.ts";

const { values } = parseArgs({ options: { texts: { type: "string" } } });
if (values.texts === undefined) {
  console.error("Cho biết thư mục văn bản: npm run plans:coverage -- --texts THƯ_MỤC");
  console.error("Name the folder of the texts: npm run plans:coverage -- --texts FOLDER");
  process.exit(1);
}

const { texts, without } = coverFolder(values.texts);
let faults = without.length;
for (const { file, plan, coverage } of texts) {
  const { paragraphs, mapped, layout, page, leftovers, missing } = coverage;
  console.log(
    `${file} → ${plan}: ${paragraphs} đoạn, ${mapped} đã đối chiếu, ${layout} thuộc thể thức, ${page} dòng của trang web`,
  );
  for (const paragraph of leftovers) console.log(`  còn sót (left over): ${paragraph}`);
  for (const { paragraph, at, fact } of missing)
    console.log(`  thiếu (missing) ${fact.kind} “${fact.text}” tại ${at.join(", ")}: ${paragraph}`);
  faults += leftovers.length + missing.length;
}
for (const plan of without) console.log(`không có văn bản của (no text of) ${plan}`);
console.log(`${faults} còn sót (left over)`);
process.exitCode = faults === 0 ? 0 : 1;
