import type { Permission } from "../member/permissions.ts";

/** One act of a state machine: from where, to where, who may, and what it asks for. */
export type Transition<S extends string> = {
  from: readonly S[];
  to: S;
  permission: Permission;
  vi: string;
  en: string;
  /** A reason has to be given. */
  reason?: true;
  /** Whoever drafted may not do it. */
  separate?: true;
};

export type Machine<S extends string, A extends string> = {
  states: Readonly<Record<S, { vi: string; en: string }>>;
  acts: Readonly<Record<A, Transition<NoInfer<S>>>>;
};

export const defineMachine = <S extends string, A extends string>(machine: Machine<S, A>): Machine<S, A> => machine;

/** What the caller may do next from a state: the API says it, the buttons show it, the tests walk it. */
export const allowedActs = <S extends string, A extends string>(
  machine: Machine<S, A>,
  state: S,
  may: ReadonlySet<Permission>,
  isDrafter = false,
): A[] =>
  (Object.keys(machine.acts) as A[]).filter((act) => {
    const { from, permission, separate } = machine.acts[act];
    return from.includes(state) && may.has(permission) && !(separate && isDrafter);
  });
