import { handle } from "hono/aws-lambda";
import { bucketFiles, readEnvironment, TenantEnvironment, tenantHttpPorts } from "@thidua/runtime/lambda";
import { createDocuments } from "./app.ts";

const settings = readEnvironment(TenantEnvironment, process.env);
export const handler = handle(
  createDocuments(tenantHttpPorts(settings, "documents", "0.1.0"), { files: bucketFiles(settings, process.env) }),
);
