import { handle } from "hono/aws-lambda";
import { createDocs } from "./docs.ts";

export const handler = handle(createDocs("0.1.0"));
