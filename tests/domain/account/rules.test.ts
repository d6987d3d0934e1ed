import { expect, test } from "vitest";
import { z } from "zod";
import { differentPasswords, isSamePassword, newPasswordFields } from "#domain/account/rules";

const form = z.object(newPasswordFields).refine(isSamePassword, differentPasswords);
const problems = (password: string, passwordAgain = password) =>
  form.safeParse({ password, passwordAgain }).error?.issues.map((issue) => [issue.path[0], issue.message]) ??
  [];

test("a password is long, and that is all", () => {
  expect(problems("aaaaaaaaaaaaaaa")).toEqual([]);
  expect(problems("zażółć gęślą ja")).toEqual([]);
  expect(problems(" ".repeat(15))).toEqual([]);
  expect(problems("x".repeat(14))).toEqual([["password", "password-too-short"]]);
  expect(problems("x".repeat(201))).toEqual([
    ["password", "too-long"],
    ["passwordAgain", "too-long"],
  ]);
  expect(problems("")).toEqual([
    ["password", "required"],
    ["passwordAgain", "required"],
  ]);
});

test("it is typed the same way twice", () => {
  expect(problems("aaaaaaaaaaaaaaa", "aaaaaaaaaaaaaab")).toEqual([["passwordAgain", "passwords-differ"]]);
});
