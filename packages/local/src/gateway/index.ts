export { decide, type Ask, type Principal } from "./decide.ts";
export { forwardTo, type ForwardPorts } from "./forward.ts";
export { createGateway, type Denial, type Gateway, type GatewayPorts } from "./gateway.ts";
export type { Listening } from "./listen.ts";
export type { Session } from "./session.ts";
