import type { PolicyCondition, PolicyStatement } from "./document.ts";
import { anyOtherKey, noKey, noTag, onlyKeys, onlyKeysOfTagged } from "./keys.ts";

export const readActions = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"];
export const writeActions = ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:ConditionCheckItem"];
/** All that can change an item, also what nobody here is given. */
export const changeActions = [
  "dynamodb:PutItem",
  "dynamodb:UpdateItem",
  "dynamodb:DeleteItem",
  "dynamodb:BatchWriteItem",
  "dynamodb:PartiQLInsert",
  "dynamodb:PartiQLUpdate",
  "dynamodb:PartiQLDelete",
];

/** The patterns without those that another already covers. */
const broadest = (patterns: string[]): string[] =>
  [...new Set(patterns)].filter(
    (narrow) => !patterns.some((wide) => wide !== narrow && wide.endsWith("*") && narrow.startsWith(wide.slice(0, -1))),
  );

type Grant = {
  tableArn: string;
  reads: string[];
  writes: string[];
  /** Whether the grant hangs on the caller's tenant tag. */
  tagged?: boolean;
  reading?: string[];
  writing?: string[];
};

/**
 * Reading of some partitions and writing of some, and nothing else: no delete, no batch write (one permission for put
 * and delete), no scan, no PartiQL. All readable patterns stand in one statement, because a batch is judged with all its
 * keys at once. The denials say the same a second time, so that a grant added elsewhere can't widen it.
 */
export const keyedAccess = ({
  tableArn,
  reads,
  writes,
  tagged = false,
  reading = readActions,
  writing = writeActions,
}: Grant): PolicyStatement[] => {
  const only = tagged ? onlyKeysOfTagged : onlyKeys;
  const table = [tableArn];
  const tableAndIndexes = [tableArn, `${tableArn}/index/*`];
  const allow = (Sid: string, Action: string[], Condition: PolicyCondition): PolicyStatement => ({
    Sid,
    Effect: "Allow",
    Action,
    Resource: table,
    Condition,
  });
  const deny = (Sid: string, Action: string[], Condition: PolicyCondition): PolicyStatement => ({
    Sid,
    Effect: "Deny",
    Action,
    Resource: tableAndIndexes,
    Condition,
  });
  const touched = broadest([...reads, ...writes]);
  const changed = broadest(writes);
  return [
    allow("ReadKeys", reading, only(reads)),
    allow("WriteKeys", writing, only(writes)),
    deny("DenyOtherKeys", ["dynamodb:*"], anyOtherKey(touched)),
    ...(touched.length > changed.length ? [deny("DenyOtherChanges", changeActions, anyOtherKey(changed))] : []),
    deny("DenyWithoutKey", ["dynamodb:*"], noKey),
    ...(tagged ? [deny("DenyWithoutTenant", ["dynamodb:*"], noTag)] : []),
  ];
};

/** Reading of the table's stream, as an event source of a function needs it. */
export const streamAccess = (streamArn: string): PolicyStatement[] => [
  {
    Sid: "ReadStream",
    Effect: "Allow",
    Action: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
    Resource: [streamArn],
  },
  { Sid: "FindStream", Effect: "Allow", Action: ["dynamodb:ListStreams"], Resource: ["*"] },
];
