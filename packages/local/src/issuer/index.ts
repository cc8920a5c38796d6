export type { DemoAccount } from "./account.ts";
export { consoleClientId, createIssuer, issuerPath, type Issuer, type IssuerPorts } from "./issuer.ts";
export { fileKeys, memoryKeys, type IssuerKeys, type KeyStore } from "./keys.ts";
export { folderStorage, memoryStorage, type IssuerStorage, type Kept } from "./storage.ts";
