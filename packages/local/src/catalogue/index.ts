export { catalogueFrom, openCatalogue, type Catalogue, type CommuneUnit } from "./catalogue.ts";
export { placeKey } from "./place-key.ts";
