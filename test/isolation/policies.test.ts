import { runSimulation } from "@cloud-copilot/iam-simulate";
import { tablePolicies, type TableRole } from "@thidua/data";
import { decide } from "@thidua/local";
import { describe, expect, it } from "vitest";
import { probesOf, violations } from "./policies-checker.ts";
import { simulationOf } from "./oracle.ts";
import { mutantsOf } from "./policies-mutants.ts";
import { account, ours, streamArn, tableArn } from "./policies-rights.ts";

const roles = Object.keys(tablePolicies) as TableRole[];
const policyOf = (role: TableRole) => tablePolicies[role]({ tableArn, streamArn });

describe.each(roles)("the policy of %s", (role) => {
  it("allows what the role is for and refuses everything else, each wall by itself", () => {
    expect(violations(role, policyOf(role), true)).toEqual([]);
  });

  it("is asked both what it allows and what it refuses", () => {
    const probes = probesOf(role);
    expect(probes.filter(({ allowed }) => allowed).length).toBeGreaterThanOrEqual(3);
    expect(probes.filter(({ allowed }) => !allowed).length).toBeGreaterThan(500);
  });

  it("has no slip of the pen that goes unnoticed", () => {
    const mutants = mutantsOf(policyOf(role));
    expect(mutants.length).toBeGreaterThan(40);
    expect(mutants.filter(({ policy }) => violations(role, policy).length === 0).map(({ name }) => name)).toEqual([]);
  });

  it("is a valid document, and our evaluator agrees with an independent one, on it and on its mutants", async () => {
    const policy = policyOf(role);
    const principal = { arn: `arn:aws:sts::${account}:assumed-role/${role}/session`, tags: { tid: ours } };
    const probes = probesOf(role).filter(
      ({ action, leadingKeys }, index) => index % 7 === 0 && !(action.endsWith(":Scan") && leadingKeys.length > 0),
    );
    for (const probe of probes) {
      const slow = await runSimulation(simulationOf([policy], principal, probe), {});
      const mutant =
        mutantsOf(policy)[(probe.action.length * 31 + probe.leadingKeys.join().length) % mutantsOf(policy).length];
      if (mutant) {
        const other = await runSimulation(simulationOf([mutant.policy], principal, probe), {});
        if (other.resultType !== "error") {
          expect([mutant.name, probe, decide([mutant.policy], principal, probe)]).toEqual([
            mutant.name,
            probe,
            other.overallResult === "Allowed",
          ]);
        }
      }
      if (slow.resultType === "error") expect(slow.errors.message).not.toBe("policy.errors");
      else expect([probe, decide([policy], principal, probe)]).toEqual([probe, slow.overallResult === "Allowed"]);
    }
  });

  it("fits into a role", () => {
    expect(JSON.stringify(policyOf(role)).length).toBeLessThan(10_240);
  });
});
