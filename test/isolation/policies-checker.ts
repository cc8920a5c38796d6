import type { PolicyDocument, PolicyStatement, TableRole } from "@thidua/data";
import { type Ask, decide } from "@thidua/local";
import { account, keys, ours, type Rights, rights, streamArn, tableArn } from "./policies-rights.ts";

type Probe = Ask & {
  tagged: boolean;
  allowed: boolean;
  /** By the grants, were there no denial. */
  grants: boolean;
  /** By the denials, were everything granted. */
  blocked: boolean;
  /** By the denials of changes alone; undefined where the role writes all that it reads. */
  change?: boolean | undefined;
};

const changes = [
  "PutItem",
  "UpdateItem",
  "DeleteItem",
  "BatchWriteItem",
  "PartiQLInsert",
  "PartiQLUpdate",
  "PartiQLDelete",
];
const keyed = ["GetItem", "BatchGetItem", "Query", "ConditionCheckItem", "Scan", "PartiQLSelect", ...changes];
const wholeTable = ["DescribeTable", "UpdateTable", "DeleteTable", "ExportTableToPointInTime", "Scan", "PartiQLSelect"];
const streams = ["DescribeStream", "GetRecords", "GetShardIterator"];

const holds = (test: (key: string) => boolean, leadingKeys: readonly string[]) =>
  leadingKeys.length > 0 && leadingKeys.every(test);

/** Another table of a like name and an index are asked with a few keys only. */
const resourcesFor = (leadingKeys: readonly string[]): string[] =>
  leadingKeys.length !== 1 || leadingKeys.some((key) => key.includes(`${ours}|`) || key === "L#login")
    ? [tableArn, `${tableArn}-2`, `${tableArn}/index/other`]
    : [tableArn];

const keyProbes = (right: Rights): Probe[] => {
  const sets = [
    [],
    ...keys.map((key) => [key]),
    [`T#${ours}|ACT`, "T#0ABCDEFGHJK2|ACT"],
    [`T#${ours}|ACT`, "H#EDGE|1"],
    ["H#OPEN|", "H#EDGE|1"],
    ["R#0ABCDEFGHJK2|IN", "L#login"],
    ["X#0ABCDEFGHJK2|IN", "R#0ABCDEFGHJK2|IN"],
    [`T#${ours}|ACT`, "X#0ABCDEFGHJK2|IN"],
  ];
  const untagged = sets.filter((leadingKeys) => leadingKeys.length !== 1 || resourcesFor(leadingKeys).length > 1);
  const asked = [
    [false, right.tagged === true ? [...untagged, ["H#EDGE|1"]] : sets],
    [true, right.tagged === true ? sets : []],
  ] as const;
  return asked.flatMap(([tagged, some]) =>
    some.flatMap((leadingKeys) =>
      keyed.flatMap((name) =>
        resourcesFor(leadingKeys).map((resource): Probe => {
          const tag = tagged || right.tagged !== true;
          const readable = right.reads.actions.includes(name) && holds(right.reads.key, leadingKeys);
          const writable = right.writes.actions.includes(name) && holds(right.writes.key, leadingKeys);
          const excepted =
            resource === tableArn && changes.includes(name) && leadingKeys.some((key) => right.except?.(key) === true);
          const grants = tag && resource === tableArn && (readable || writable);
          const known = holds((key) => right.reads.key(key) || right.writes.key(key), leadingKeys);
          const changeable = !changes.includes(name) || holds(right.writes.key, leadingKeys);
          const here = resource !== `${tableArn}-2`;
          return {
            action: `dynamodb:${name}`,
            resource,
            leadingKeys,
            tagged,
            grants,
            allowed: grants && !excepted,
            blocked: here && (!tag || !known || !changeable || excepted),
            change: right.apart === true && tag && here && leadingKeys.length > 0 ? !changeable : undefined,
          };
        }),
      ),
    ),
  );
};

const otherProbes = (right: Rights): Probe[] => {
  const probe = (name: string, resource: string, allowed: boolean): Probe => ({
    action: `dynamodb:${name}`,
    resource,
    leadingKeys: [],
    tagged: right.tagged === true,
    grants: allowed,
    allowed,
    blocked: resource === tableArn,
  });
  return [
    ...wholeTable.map((name) => probe(name, tableArn, false)),
    ...streams.map((name) => probe(name, streamArn, right.stream === true)),
    ...streams.map((name) => probe(name, streamArn.replace("2026", "2025"), false)),
    probe("ListStreams", "*", right.stream === true),
  ];
};

/** Every question put to a role's policy, with the answers it ought to give. */
export const probesOf = (role: TableRole): Probe[] => [...keyProbes(rights[role]), ...otherProbes(rights[role])];

const missing = (policy: PolicyDocument): string[] =>
  policy.Statement.filter(({ Effect, Condition }) => Effect === "Allow" && Condition !== undefined).flatMap(
    ({ Sid, Condition }) => {
      const said = JSON.stringify(Condition?.["ForAllValues:StringLike"] ?? {});
      const demanded = Condition?.["Null"] ?? {};
      const tag = "aws:PrincipalTag/tid";
      return [
        ...(demanded["dynamodb:LeadingKeys"] === "false" ? [] : [`${Sid} doesn't demand a key`]),
        ...(said.includes(tag) && demanded[tag] !== "false" ? [`${Sid} doesn't demand the tag`] : []),
      ];
    },
  );

const everything: PolicyDocument["Statement"][number] = {
  Sid: "Everything",
  Effect: "Allow",
  Action: ["dynamodb:*"],
  Resource: ["*"],
};

/** The statements that stand alone as one wall, under a grant of everything where they only refuse. */
const wall = (policy: PolicyDocument, test: (statement: PolicyStatement) => boolean): PolicyDocument => ({
  ...policy,
  Statement: [
    ...(policy.Statement.some((s) => test(s) && s.Effect === "Allow") ? [] : [everything]),
    ...policy.Statement.filter(test),
  ],
});

/** In an order that meets every kind of question early. */
const spread = <T>(list: readonly T[]): T[] =>
  list.map((_, index) => list[(index * 389) % list.length]).filter((item) => item !== undefined);

/**
 * Where a role's policy differs from its rights. Each wall must hold alone: the grants without the denials, the denials
 * under a grant of everything, those about changes without the others, and all together. Stops at the first fault
 * unless asked for all.
 */
export const violations = (role: TableRole, policy: PolicyDocument, all = false): string[] => {
  const found = missing(policy);
  const grants = wall(policy, ({ Effect }) => Effect === "Allow");
  const denials = wall(policy, ({ Effect }) => Effect === "Deny");
  const ofChanges = wall(policy, ({ Effect, Action }) => Effect === "Deny" && Action[0] !== "dynamodb:*");
  for (const probe of spread(probesOf(role))) {
    if (found.length > 0 && !all) return found;
    const principal = {
      arn: `arn:aws:sts::${account}:assumed-role/${role}/session`,
      tags: probe.tagged ? { tid: ours } : {},
    };
    const expect = (name: string, document: PolicyDocument, wanted: boolean) => {
      const got = decide([document], principal, probe);
      if (got !== wanted)
        found.push(
          `${name}: ${role} ${probe.action} on ${probe.leadingKeys.join(" and ") || "no key"} of ${probe.resource}${probe.tagged ? "" : ", untagged"} is ${got ? "allowed" : "refused"}`,
        );
    };
    expect("grants", grants, probe.grants);
    expect("denials", denials, !probe.blocked);
    if (probe.change !== undefined) expect("denials of changes", ofChanges, !probe.change);
    if (probe.grants) expect("whole", policy, probe.allowed);
  }
  return found;
};
