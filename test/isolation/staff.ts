import { createHash } from "node:crypto";
import {
  bindFunction,
  createPerson,
  createUnit,
  declareFile,
  putContact,
  updateMember,
  type Client,
} from "@thidua/contract";
import type { FileId, LoginId, PersonId, UnitId } from "@thidua/domain";
import type { World } from "@thidua/local";
import { mark } from "./marks.ts";
import { today, type Place } from "./places.ts";

/** The client of a login. */
export type Hands = (login: string) => Client;

export type Staff = {
  units: Record<"office" | "second" | "third", UnitId>;
  person: PersonId;
  evidence: FileId;
  scan: FileId;
};

/** A page with nothing on it, and a note that no reader shows. */
const onePage = (note: string): string =>
  [
    "%PDF-1.4",
    `% ${note}`,
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
    "3 0 obj<</Type/Page/MediaBox[0 0 9 9]/Parent 2 0 R>>endobj",
    "trailer<</Root 1 0 R>>",
    "%%EOF",
  ].join("\n");

const file = async (world: World, client: Client, of: Place, purpose: "evidence" | "document"): Promise<FileId> => {
  const bytes = new TextEncoder().encode(onePage(`${mark(of, "file")} ${purpose}`));
  const { file: declared, upload } = await client.call(declareFile, {
    body: {
      name: `${mark(of, "file")}.pdf`,
      size: bytes.length,
      type: "application/pdf",
      sha256: createHash("sha256").update(bytes).digest("hex"),
      purpose,
    },
  });
  await world.fetch(new Request(upload.url, { method: "PUT", headers: upload.headers, body: bytes }));
  return declared.file;
};

/** Three units with their focal people, a person, functions, a focal point and two files. */
export const staff = async (world: World, hands: Hands, of: Place): Promise<Staff> => {
  const client = hands(of);
  const unit = async (kind: "office" | "neighbourhood", name: string): Promise<UnitId> => {
    const focal = { focalName: mark(of, "unit"), focalPhone: mark(of, "unit").slice(0, 30) };
    return (await client.call(createUnit, { body: { name: `${name} ${mark(of, "unit")}`, kind, ...focal } })).id;
  };
  const units = {
    office: await unit("office", "Phòng"),
    second: await unit("neighbourhood", "Thôn hai"),
    third: await unit("neighbourhood", "Thôn ba"),
  };
  const { id: person } = await client.call(createPerson, {
    body: { name: mark(of, "person"), category: "civilServant", unit: units.office, phone: "0912" },
  });
  const at = { title: `Bộ phận ${mark(of, "unit")}`, from: today };
  await client.call(bindFunction, {
    body: { function: "culture", unit: units.office, substitute: units.second, ...at },
  });
  await client.call(bindFunction, { body: { function: "finance", unit: units.office, ...at } });
  for (const [key, unit] of Object.entries(units)) {
    const roles = key === "office" ? (["appraiser", "unitFocal"] as const) : (["unitFocal"] as const);
    await client.call(updateMember, {
      params: { login: `${of}-${key}` as LoginId },
      ifMatch: 1,
      body: { name: mark(of, "officer"), roles: [...roles], unit, phone: mark(of, "officer").slice(0, 30) },
    });
  }
  await client.call(putContact, {
    ifMatch: 0,
    body: { name: mark(of, "contact"), phone: mark(of, "contact").slice(0, 30), office: mark(of, "contact") },
  });
  const evidence = await file(world, client, of, "evidence");
  const scan = await file(world, client, of, "document");
  return { units, person, evidence, scan };
};
