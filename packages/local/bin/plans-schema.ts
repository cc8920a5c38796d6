import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { planSchema } from "@thidua/contract";
import { plansFolder } from "../src/published-texts/read.ts";

const file = join(plansFolder, "plan-file.schema.json");
writeFileSync(file, `${JSON.stringify(planSchema(), null, 2)}\n`);
console.log(file);
