import { handle } from "hono/aws-lambda";
import { createRoutesApp } from "@thidua/runtime";
import { bucketFiles, readEnvironment, TenantEnvironment, tenantHttpPorts } from "@thidua/runtime/lambda";
import { overview } from "./parts/overview.ts";

const settings = readEnvironment(TenantEnvironment, process.env);
const files = bucketFiles(settings, process.env);
export const handler = handle(createRoutesApp(tenantHttpPorts(settings, "overview", "0.1.0"), { files }, overview));
