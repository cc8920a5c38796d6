import { correct } from "./correct.ts";
import { get } from "./get.ts";
import { publish } from "./publish.ts";

export const publication = [...get, ...publish, ...correct];
