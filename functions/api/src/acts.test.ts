import { describe, expect, it } from "vitest";
import { permissionsOf, planMachine, type Failure, type PlanAct } from "@thidua/domain";
import { allowedOf, demandAct, demandReason } from "./acts.ts";

const office = { permissions: permissionsOf(["standingOffice"]) };
const authority = { permissions: permissionsOf(["authority"]) };
const refused = (run: () => unknown): Failure => {
  try {
    run();
  } catch (cause) {
    return cause as Failure;
  }
  throw new Error("it was allowed");
};

describe("acts", () => {
  it("whatever is listed as allowed is accepted, and nothing else is", () => {
    for (const me of [office, authority]) {
      for (const state of Object.keys(planMachine.states) as (keyof typeof planMachine.states)[]) {
        for (const isDrafter of [true, false]) {
          const allowed = allowedOf(planMachine, state, me, isDrafter);
          for (const act of Object.keys(planMachine.acts) as PlanAct[]) {
            const run = () => demandAct(planMachine, act, state, me, isDrafter);
            if (allowed.includes(act)) expect(run().to).toBe(planMachine.acts[act].to);
            else expect(["forbidden", "wrong_state"]).toContain(refused(run).code);
          }
        }
      }
    }
  });

  it("an act out of turn names the state it stands in and the state it needs", () => {
    const { code, vi } = refused(() => demandAct(planMachine, "sign", "draft", authority));
    expect(code).toBe("wrong_state");
    expect(vi).toContain("Đang soạn thảo");
    expect(vi).toContain("Đã trình ký");
  });

  it("whoever drafted can't sign", () => {
    expect(refused(() => demandAct(planMachine, "sign", "awaitingSignature", authority, true)).code).toBe("forbidden");
    expect(demandAct(planMachine, "sign", "awaitingSignature", authority).to).toBe("signed");
  });

  it("a return without its reason is refused at the field", () => {
    const { faults } = refused(() => demandReason(planMachine.acts.returnToDrafter, undefined));
    expect(faults.map(({ path }) => path)).toEqual(["reason"]);
    expect(demandReason(planMachine.acts.submitForReview, undefined)).toBeUndefined();
  });
});
