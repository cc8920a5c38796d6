import { bucketFiles, createLog, Environment, readEnvironment, serviceClient, wallClock } from "@thidua/runtime/lambda";
import { createExchange } from "./exchange.ts";

const settings = readEnvironment(Environment.extend({ FILES_BUCKET: Environment.shape.TABLE_NAME }), process.env);
const client = serviceClient(settings.AWS_REGION);

export const handler = createExchange({
  connect: async () => client,
  table: { name: settings.TABLE_NAME },
  files: bucketFiles(settings, process.env),
  wallClock,
  businessClock: wallClock,
  log: createLog("exchange"),
});
