import { createRollupPorts } from "@thidua/data";
import { createLog, Environment, readEnvironment, serviceClient, wallClock } from "@thidua/runtime/lambda";
import { createSweep } from "./sweep.ts";

const settings = readEnvironment(Environment, process.env);
const client = serviceClient(settings.AWS_REGION);

export const handler = createSweep({
  ...createRollupPorts(client, settings.TABLE_NAME, { businessClock: wallClock }),
  log: createLog("sweep"),
});
