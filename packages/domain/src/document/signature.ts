import type { Signer } from "../campaign/campaign.ts";
import type { TenantNode } from "../hierarchy/node.ts";
import type { Signature } from "../plan/document.ts";
import { fold } from "../text.ts";

export type SignatureBlock = { lines: string[]; signer: string };

const committee = "ỦY BAN NHÂN DÂN";

/** How a plan is signed where it doesn't say: a department by its director, a territory by the committee's chair. */
const usual = ({ kind }: Pick<TenantNode, "kind">): Signature =>
  kind === "department"
    ? { title: "GIÁM ĐỐC", mode: "none" }
    : { title: "CHỦ TỊCH", mode: "TM", onBehalfOf: committee };

const upper = (text: string): string => text.normalize("NFC").toLocaleUpperCase("vi").trim();
const withoutDeputy = (title: string): string => title.replace(/^(KT\.\s*)?PHÓ\s+/u, "");
const withoutActing = (title: string): string => title.replace(/^(Q\.|QUYỀN)\s*/u, "");

/** What the paper's signer changes: a deputy signs for the head (KT.), an acting head as such (Q.). */
const modeOf = (planned: Signature, signer: Signer | undefined): Signature["mode"] => {
  if (!signer) return planned.mode;
  const title = fold(signer.title);
  const forAll =
    planned.mode === "TM" || planned.mode === "TM_KT" || (planned.mode === "Q" && planned.onBehalfOf !== undefined);
  if (/^(kt\.? ?)?pho /.test(title)) return forAll ? "TM_KT" : "KT";
  if (/^(q\.|quyen )/.test(title)) return "Q";
  return forAll ? "TM" : "none";
};

/**
 * The lines above the signature, and the name. TM. for the committee, KT. for a deputy in the head's place, Q. for an
 * acting post, none for a head in his or her own name.
 */
export const signatureOf = (
  planned: Signature | undefined,
  node: Pick<TenantNode, "kind">,
  signer?: Signer,
): SignatureBlock => {
  const said = planned ?? usual(node);
  const mode = modeOf(said, signer);
  const head = withoutActing(withoutDeputy(upper(said.title)));
  const behalf = `TM. ${upper(said.onBehalfOf ?? committee)}`;
  const name = signer?.name ?? said.signer ?? "";
  const lines: Record<Signature["mode"], string[]> = {
    none: [head],
    TM: [behalf, head],
    KT: [`KT. ${head}`, `PHÓ ${head}`],
    TM_KT: [behalf, `KT. ${head}`, `PHÓ ${head}`],
    Q: [...(said.onBehalfOf === undefined ? [] : [behalf]), `Q. ${head}`],
  };
  return { lines: lines[mode], signer: name };
};
