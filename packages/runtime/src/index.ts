export * from "./claims.ts";
export * from "./http/faults.ts";
export * from "./http/problem.ts";
export * from "./http/route-handler.ts";
export * from "./http/mount.ts";
export * from "./connect.ts";
export * from "./token.ts";
