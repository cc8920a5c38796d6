import { appraise } from "./appraise.ts";
import { appraisers } from "./appraisers.ts";
import { finish } from "./finish.ts";
import { handover } from "./handover.ts";
import { list } from "./list.ts";
import { returnApprove } from "./return-approve.ts";

export const appraisals = [...appraisers, ...list, ...appraise, ...finish, ...returnApprove, ...handover];
