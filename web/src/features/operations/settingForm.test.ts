import { expect, test } from "vitest";
import type { Setting } from "@/lib/api/contractOperations";
import { changesOf, editable, fieldOf, pictureOf, schemaOf, valuesOf } from "./settingForm";

const setting = (name: string, kind: Setting["kind"], value: Setting["value"], usual: Setting["usual"]): Setting => ({
  name,
  title: name,
  help: "",
  kind,
  value,
  usual,
  set: value !== usual,
  choices: [],
  rule: "a whole number from 7 to 90",
  guarded: false,
  version: 0,
  changedAt: null,
  changedBy: null,
});

const DAYS = setting("operations.trash-days", "number", 45, 30);
const OPEN = setting("identity.sign-up-open", "flag", true, true);
const KEY = setting("mail.key", "secret", null, null);

test("a field's name holds no points, and secrets are no fields", () => {
  expect(fieldOf(DAYS)).toBe("operations_trash-days");
  expect(editable([{ title: "All", settings: [DAYS, OPEN, KEY] }])).toEqual([DAYS, OPEN]);
});

test("only what differs is sent, and the usual value as none", () => {
  const before = valuesOf([DAYS, OPEN]);
  expect(changesOf([DAYS, OPEN], before, before)).toEqual([]);
  expect(changesOf([DAYS, OPEN], before, { ...before, [fieldOf(DAYS)]: 60 })).toEqual([{ setting: DAYS, value: 60 }]);
  expect(changesOf([DAYS, OPEN], before, { ...before, [fieldOf(DAYS)]: 30 })).toEqual([{ setting: DAYS, value: null }]);
  expect(changesOf([DAYS, OPEN], before, { ...before, [fieldOf(OPEN)]: false })).toEqual([
    { setting: OPEN, value: false },
  ]);
});

test("a number must be one, and whole", () => {
  const schema = schemaOf([DAYS, OPEN]);
  expect(schema.safeParse({ [fieldOf(DAYS)]: 12, [fieldOf(OPEN)]: true }).success).toBe(true);
  expect(schema.safeParse({ [fieldOf(DAYS)]: 12.5, [fieldOf(OPEN)]: true }).success).toBe(false);
  expect(schema.safeParse({ [fieldOf(DAYS)]: null, [fieldOf(OPEN)]: true }).success).toBe(false);
});

test("a picture of the journal is read, and what is none is not guessed", () => {
  expect(pictureOf('{"value":45,"usual":false}')).toEqual({ value: 45, usual: false });
  expect(pictureOf(null)).toBeUndefined();
  expect(pictureOf("half a pic")).toBeUndefined();
});
