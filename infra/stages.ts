/**
 * A place the system is deployed to. `issuer` is the OIDC issuer whose ID tokens are accepted and `audience` the
 * console's client id there: plain values, since IAM's trust policy wants the issuer's name in a condition *key*.
 */
export type Stage = { name: string; region: string; issuer: string; audience: string; logDays: 30 | 365 };

export const stages: Stage[] = [
  {
    name: "staging",
    region: "ap-southeast-1",
    issuer: "https://dang-nhap.staging.thidua.example",
    audience: "thi-dua-console",
    logDays: 30,
  },
  {
    name: "production",
    region: "ap-southeast-1",
    issuer: "https://dang-nhap.thidua.example",
    audience: "thi-dua-console",
    logDays: 365,
  },
];
