import {
  actOnPlan,
  answerInbox,
  createCampaign,
  declareFile,
  listInbox,
  ProblemError,
  type Problem,
} from "@thidua/contract";
import { createHash } from "node:crypto";
import type { CampaignId, FileId, PlanFileInput } from "@thidua/domain";
import type { World } from "@thidua/local";

/** What a call was refused with. */
export const refusal = async (call: Promise<unknown>): Promise<Problem> => {
  const outcome = await call.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(outcome instanceof ProblemError)) throw new Error(`it wasn't refused: ${String(outcome)}`);
  return outcome.problem;
};

/** A signed paper, as if scanned and uploaded. */
export const scan = async (world: World, login: string, text = "%PDF-1.7 bản chụp văn bản đã ký"): Promise<FileId> => {
  const bytes = new TextEncoder().encode(text);
  const { file, upload } = await world.clientFor(login).call(declareFile, {
    body: {
      name: "ban-chup.pdf",
      size: bytes.length,
      type: "application/pdf",
      sha256: createHash("sha256").update(bytes).digest("hex"),
      purpose: "document",
    },
  });
  const put = await world.fetch(new Request(upload.url, { method: "PUT", headers: upload.headers, body: bytes }));
  if (!put.ok) throw new Error(`the upload was refused: ${put.status} ${await put.text()}`);
  return file.file;
};

/** The drafter sends the plan for review and on, the chair signs. */
export const sign = async (world: World, place: string, campaign: CampaignId): Promise<void> => {
  const [drafter, chair] = [world.clientFor(place), world.clientFor(`${place}-chair`)];
  const params = { campaign };
  await drafter.call(actOnPlan, { params, body: { act: "submitForReview" } });
  await drafter.call(actOnPlan, { params, body: { act: "submitForSignature" } });
  await chair.call(actOnPlan, {
    params,
    body: { act: "sign", signer: { name: "Người có thẩm quyền", title: "Chủ tịch" } },
  });
};

/** From draft to issued, and everything it causes. */
export const issue = async (
  world: World,
  place: string,
  campaign: CampaignId,
  { number, date }: { number: string; date: string },
) => {
  await sign(world, place, campaign);
  const issued = await world
    .clientFor(place)
    .call(actOnPlan, { params: { campaign }, body: { act: "issue", number, date: date } });
  await world.drain();
  return issued;
};

/** A campaign of `place` from a plan, issued. */
export const launch = async (
  world: World,
  place: string,
  plan: PlanFileInput,
  document: { number: string; date: string },
): Promise<CampaignId> => {
  const { id } = await world.clientFor(place).call(createCampaign, { body: { from: "plan", plan } });
  await issue(world, place, id, document);
  return id;
};

/** `place` accepts the newest campaign in its inbox. */
export const accept = async (world: World, place: string) => {
  const client = world.clientFor(place);
  const entry = (await client.call(listInbox, {})).items.find((it) => it.kind === "campaign");
  if (!entry) throw new Error(`${place} received no campaign`);
  const answered = await client.call(answerInbox, { params: { envelope: entry.id }, body: { answer: "accept" } });
  await world.drain();
  return answered;
};
