import { acting } from "./act-on-campaign.ts";
import { creating } from "./create-campaign.ts";
import { distributing } from "./distribute.ts";
import { getting } from "./get-campaign.ts";
import { linking } from "./link-parent.ts";
import { listing } from "./list-campaigns.ts";
import { years } from "./years.ts";

export const campaigns = [...listing, ...creating, ...getting, ...acting, ...years, ...distributing, ...linking];
