import { handle } from "hono/aws-lambda";
import { createRoutesApp } from "@thidua/runtime";
import { bucketFiles, readEnvironment, TenantEnvironment, tenantHttpPorts } from "@thidua/runtime/lambda";
import { daily } from "./parts/daily.ts";

const settings = readEnvironment(TenantEnvironment, process.env);
const files = bucketFiles(settings, process.env);
export const handler = handle(createRoutesApp(tenantHttpPorts(settings, "api", "0.1.0"), { files }, daily));
