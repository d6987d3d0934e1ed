import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { listLatestEvents } from "#domain/audit/queries";
import { listLatestCheckpoints } from "#domain/checkpoint/queries";
import { checkpointText } from "#domain/checkpoint/rules";
import { signCheckpoint } from "#domain/checkpoint/sign-checkpoint";
import { enterPerson, enterPersonInput } from "#domain/council/enter-person";
import { systemActor } from "#domain/kernel/actor";
import { createAccount } from "#domain/account/create-account";
import { introduceSigningKey } from "#domain/signing-key/introduce-signing-key";
import { listSigningKeys } from "#domain/signing-key/queries";
import { endorsementText } from "#domain/signing-key/rules";
import { listMails } from "#domain/mail/queries";
import { expectRefusal } from "#tests/expect-refusal";
import { aSealedCouncil } from "#tests/sealed-installation";
import { testKey } from "#tests/test-key";
import { admin, chair, clerk } from "#tests/world";
import type { Council } from "#tests/world";
import { beginSealing } from "../../app/sealing/begin-sealing.ts";
import { KeyTrouble, nextKeyFile, readKey, writeKey } from "../../app/sealing/key-file.ts";
import { rotateKey } from "../../app/sealing/rotate-key.ts";
import { sealNow, sealWhenDue } from "../../app/sealing/seal-now.ts";
import { isSignedBy, newPrivateKey } from "../../app/sealing/signature.ts";

const enter = (council: Council, name: string) =>
  enterPerson(council.as(admin), enterPersonInput.parse({ name }));

test("the first start makes the key a fact and signs the head of the chain, here and outside", () => {
  const { council, places, outside, verify } = aSealedCouncil();
  const [event] = listLatestEvents(council.db);
  expect(event).toMatchObject({ sequence: 1, type: "signing-key.introduced", details: { endorsed: false } });
  const [checkpoint] = listLatestCheckpoints(council.db);
  expect(checkpoint).toMatchObject({ number: 1, sequence: 1, head: event?.hash });
  const key = readKey(places);
  expect(listSigningKeys(council.db)[0]).toMatchObject({ id: key.keyId, previousKeyId: null });
  expect(checkpoint && isSignedBy(key.publicKey, checkpointText(checkpoint), checkpoint.signature)).toBe(
    true,
  );
  expect(outside().checkpoints).toEqual([checkpoint]);
  expect(verify({ publicKey: key.publicKey })).toMatchObject({ flaws: [], events: 1, unsealed: 0 });
});

test("the day's checkpoint is signed once a day, only when anything was recorded, and told to the chair", () => {
  const { council, places, world, outside, verify } = aSealedCouncil();
  const due = () => sealWhenDue(world, places.checkpointsFile)?.number ?? null;
  const { id: personId } = enter(council, "Ola Nowa");
  createAccount(council.as(admin), { personId, email: "ola@example.org", roles: ["chair"] });
  expect(due()).toBeNull();
  expect(verify().unsealed).toBe(2);
  council.travelTo("2026-03-03T06:00:00Z");
  expect(due()).toBe(2);
  const kept = () => listMails(council.db).mails.filter(({ kind }) => kind === "checkpoint");
  expect(kept()).toMatchObject([{ toAddress: "ola@example.org", toName: "Ola Nowa" }]);
  expect(due()).toBeNull();
  council.travelTo("2026-03-04T06:00:00Z");
  expect(due()).toBeNull();
  expect(outside().checkpoints.map(({ number }) => number)).toEqual([1, 2]);
  expect([...outside().spine.values()].map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  expect(verify()).toMatchObject({ flaws: [], unsealed: 0 });
});

test("only the system and the chair sign checkpoints, and only with the key in use", () => {
  const { council, world } = aSealedCouncil();
  enter(council, "Ola Nowa");
  expectRefusal(() => signCheckpoint({ ...world, actor: clerk }), "not-permitted");
  expect(signCheckpoint({ ...world, signer: testKey, actor: chair })).toBeNull();
  expect(signCheckpoint({ ...world, signer: undefined, actor: chair })).toBeNull();
  expect(signCheckpoint({ ...world, actor: chair })?.number).toBe(2);
  expect(signCheckpoint({ ...world, actor: chair })).toBeNull();
});

test("checkpoints cannot be changed or removed", () => {
  const { council } = aSealedCouncil();
  expect(() => council.db.run(sql`update checkpoints set head = 'x'`)).toThrow();
  expect(() => council.db.run(sql`delete from checkpoints`)).toThrow();
});

test("what the file outside lacks, or has only in part, is added at the next start", () => {
  const { council, places, world, outside } = aSealedCouncil();
  enter(council, "Ola Nowa");
  signCheckpoint({ ...world, actor: systemActor });
  expect(outside().checkpoints).toHaveLength(1);
  appendFileSync(places.checkpointsFile, '{"sequence":2,"rec');
  beginSealing(world, places);
  expect(outside().checkpoints.map(({ number }) => number)).toEqual([1, 2]);
  expect(outside().spine.get(2)?.record).toMatch(/^person /);
  rmSync(places.checkpointsFile);
  beginSealing(world, places);
  expect(outside().checkpoints.map(({ number }) => number)).toEqual([1, 2]);
});

test("a new installation lays the file of an earlier one aside", () => {
  const { places } = aSealedCouncil();
  const before = readFileSync(places.checkpointsFile, "utf8");
  const other = aSealedCouncil();
  writeFileSync(other.places.checkpointsFile, before);
  other.council.db.run(sql`drop trigger checkpoints_cannot_vanish`);
  other.council.db.run(sql`delete from checkpoints`);
  other.council.db.run(sql`delete from signing_keys`);
  other.council.db.run(sql`drop trigger events_cannot_vanish`);
  other.council.db.run(sql`delete from events`);
  const [line] = beginSealing(other.world, other.places);
  expect(line).toMatch(/earlier installation: .* \/ Punkty kontrolne wcześniejszej/);
  expect(readdirSync(dirname(other.places.dataFolder)).length).toBe(4);
});

test("a rotated key is vouched for by the old one, which is gone, and old signatures still hold", () => {
  const { council, places, world, verify } = aSealedCouncil();
  const old = readKey(places);
  enter(council, "Ola Nowa");
  sealNow({ ...world, actor: systemActor }, places.checkpointsFile);
  const { keyId, aside } = rotateKey(world, places);
  expect(aside).toBeNull();
  expect(readKey(places).keyId).toBe(keyId);
  expect(existsSync(nextKeyFile(places))).toBe(false);
  const [first, second] = listSigningKeys(council.db);
  expect(second).toMatchObject({ id: keyId, previousKeyId: first?.id });
  expect(second && isSignedBy(old.publicKey, endorsementText(second), second.endorsement ?? "")).toBe(true);
  expect(listLatestCheckpoints(council.db).map((checkpoint) => checkpoint.keyId)).toEqual([
    keyId,
    old.keyId,
    old.keyId,
  ]);
  // Whoever holds either key comes to the same.
  expect(verify({ publicKey: old.publicKey })).toMatchObject({ flaws: [], unsealed: 0 });
  expect(verify({ publicKey: readKey(places).publicKey })).toMatchObject({ flaws: [], unsealed: 0 });
  expect(verify({ publicKey: testKey.publicKey }).flaws.map(({ what }) => what)).toEqual([
    "key-not-known",
    "not-sealed-by-key",
  ]);
});

test("the old key may be kept under another name; a lost one leaves its successor without a voucher", () => {
  const { council, places, world, verify } = aSealedCouncil();
  const { aside } = rotateKey(world, places, { keepsOld: true });
  expect(aside && readKey(places, aside).keyId).toBe(listSigningKeys(council.db)[0]?.id);
  rmSync(places.keyFile);
  expect(() => beginSealing(world, places)).toThrow(KeyTrouble);
  const { keyId } = rotateKey(world, places, { isLost: true });
  expect(verify().flaws).toEqual([{ sequence: 0, what: "key-not-endorsed", record: `signing-key ${keyId}` }]);
  expect(verify({ publicKey: readKey(places).publicKey }).flaws).toEqual([]);
});

test("a rotation killed before its key was in place is finished at the next start", () => {
  const { places, world, verify } = aSealedCouncil();
  const old = readKey(places);
  writeKey(nextKeyFile(places), newPrivateKey());
  beginSealing(world, places); // never recorded: nothing has happened
  expect(readKey(places).keyId).toBe(old.keyId);
  const next = readKey(places, nextKeyFile(places));
  introduceSigningKey({ ...world, actor: systemActor }, { key: next, endorsedBy: old });
  beginSealing(world, places);
  expect(readKey(places).keyId).toBe(next.keyId);
  sealNow({ ...world, actor: systemActor }, places.checkpointsFile);
  expect(verify()).toMatchObject({ flaws: [], unsealed: 0 });
});

test("nobody but the system introduces a key, and only the key in use vouches", () => {
  const { world } = aSealedCouncil();
  const key = testKey;
  expectRefusal(
    () => introduceSigningKey({ ...world, actor: admin }, { key, endorsedBy: null }),
    "not-permitted",
  );
  expectRefusal(
    () => introduceSigningKey({ ...world, actor: systemActor }, { key, endorsedBy: testKey }),
    "signing-key-not-current",
  );
});
