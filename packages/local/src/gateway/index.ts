export { decide, simulationOf, type Ask, type Principal } from "./decide.ts";
