export { createSweep, type SweepPorts } from "./sweep.ts";
