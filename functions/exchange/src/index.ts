export { createExchange } from "./exchange.ts";
export type { ExchangePorts } from "./ports.ts";
export { chainHash, firstHash } from "./chain.ts";
