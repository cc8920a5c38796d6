import { allowedActs, Failure, invalid, type Machine, type Transition } from "@thidua/domain";
import type { Caller } from "@thidua/runtime";

const listed = (words: readonly string[], and: string): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${and} ${words.at(-1)}`;

/** What the caller may do next: every view of a thing with states says it, in the very words that `demandAct` checks. */
export const allowedOf = <S extends string, A extends string>(
  machine: Machine<S, A>,
  state: NoInfer<S>,
  me: Pick<Caller, "permissions">,
  isDrafter = false,
): A[] => allowedActs(machine, state, me.permissions, isDrafter);

/**
 * The transition of an act, if this caller may do it from this state; else the failure that says why not and what to do.
 * Permission first: who may not act at all isn't told about states.
 */
export const demandAct = <S extends string, A extends string>(
  machine: Machine<S, A>,
  act: NoInfer<A>,
  state: NoInfer<S>,
  me: Pick<Caller, "permissions">,
  isDrafter = false,
): Transition<S> => {
  const transition = machine.acts[act] as Transition<S>;
  if (!me.permissions.has(transition.permission)) {
    throw new Failure("forbidden", {
      vi: `Anh/chị không có quyền “${transition.vi}”. Hãy chuyển cho người được giao việc này.`,
      en: `You may not do “${transition.en}”. Pass it to whoever holds this task.`,
    });
  }
  if (!transition.from.includes(state)) {
    const from = transition.from.map((it) => machine.states[it]);
    throw new Failure("wrong_state", {
      vi: `Không thể “${transition.vi}” khi đang ở trạng thái “${machine.states[state].vi}”; chỉ làm được khi “${listed(
        from.map((it) => it.vi),
        "hoặc",
      )}”. Hãy tải lại để xem trạng thái mới nhất.`,
      en: `“${transition.en}” can't be done in state “${machine.states[state].en}”, only in “${listed(
        from.map((it) => it.en),
        "or",
      )}”. Reload to see the latest state.`,
    });
  }
  if (transition.separate && isDrafter) {
    throw new Failure("forbidden", {
      vi: `Người soạn thảo không được tự “${transition.vi}”. Hãy trình người có thẩm quyền khác.`,
      en: `Whoever drafted it may not do “${transition.en}”. Submit it to another competent person.`,
    });
  }
  return transition;
};

/** The reason an act asks for, or the fault that it is missing. */
export const demandReason = (
  transition: Pick<Transition<string>, "reason" | "vi" | "en">,
  reason: string | undefined,
): string | undefined => {
  if (transition.reason && !reason) {
    throw invalid({
      path: "reason",
      vi: `reason: hãy nêu lý do khi “${transition.vi}”.`,
      en: `reason: give the reason for “${transition.en}”.`,
    });
  }
  return reason;
};
