export { createRollup, type RollupFunctionPorts } from "./rollup.ts";
