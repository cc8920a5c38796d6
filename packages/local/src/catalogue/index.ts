export { catalogueFrom, openCatalogue, type Catalogue, type CommuneUnit, type FormerUnit } from "./catalogue.ts";
export { placeKey } from "./place-key.ts";
