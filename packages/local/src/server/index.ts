export { startServer, type Started, type StartPorts } from "./start-server.ts";
