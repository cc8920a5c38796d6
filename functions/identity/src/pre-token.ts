import { Failure, LoginId } from "@thidua/domain";
import * as z from "zod";
import { membershipsOf, type IdentityStore } from "./membership.ts";
import { tokenClaims } from "./token-claims.ts";

/** The part of Cognito's pre-token-generation event (version 2) that is looked at; the rest goes back as it came. */
const PreTokenEvent = z.looseObject({
  request: z.looseObject({ userAttributes: z.looseObject({ sub: LoginId }) }),
});
export type PreTokenEvent = z.input<typeof PreTokenEvent>;

const noMembership = () =>
  new Failure("forbidden", {
    vi: "Tài khoản này chưa có vai trò ở đơn vị nào. Hãy nhờ quản trị đơn vị thêm vào danh sách thành viên.",
    en: "This login holds no role in any authority. Ask an administrator to add it to the members.",
  });

/**
 * The trigger that runs before a token is signed: puts into the ID token which tenant the login works in and with which
 * roles. Throws, and so refuses the token, when the login holds none.
 */
export const createPreToken = (store: IdentityStore) => async (event: unknown) => {
  const asked = PreTokenEvent.parse(event);
  const { active } = await membershipsOf(store, asked.request.userAttributes.sub);
  if (!active) throw noMembership();
  return {
    ...asked,
    response: {
      claimsAndScopeOverrideDetails: { idTokenGeneration: { claimsToAddOrOverride: tokenClaims(active) } },
    },
  };
};
