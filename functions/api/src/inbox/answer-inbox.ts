import { answerInbox } from "@thidua/contract";
import { inboxMachine } from "@thidua/domain";
import { allowedOf, demandReason } from "../acts.ts";
import { handle } from "../handle.ts";
import { acceptEnvelope, answerParts, demandAnswer } from "./accept.ts";
import { envelopeOf } from "./entry.ts";

export const answering = [
  handle(answerInbox, async (input) => {
    const { store, me, params, body } = input;
    if (body.answer === "accept") {
      return acceptEnvelope(input, params.envelope, (campaign, entry) => ({ campaign, entry }));
    }
    const envelope = await envelopeOf(store, params.envelope);
    const received = await demandAnswer(input, envelope, "decline");
    const reason = demandReason(inboxMachine.acts.decline, body.reason) ?? "";
    const answer = await answerParts(input, envelope, { answer: "declined", reason });
    const state = "declined" as const;
    const entry = { ...received, state, reason, allowed: allowedOf(inboxMachine, state, me) };
    await store.commit({
      act: {
        what: "inbox.decline",
        about: entry.title.slice(0, 200),
        reason,
        ...(envelope.campaign === undefined ? {} : { campaign: envelope.campaign }),
      },
      puts: answer.puts,
      envelopes: answer.envelopes,
      reply: { entry },
    });
    return { entry };
  }),
];
