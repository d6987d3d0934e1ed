import { afterEach } from "vitest";
import { leaveAll } from "#tests/world";

/* Runs in every test file, also where several share a thread. */
afterEach(leaveAll);
