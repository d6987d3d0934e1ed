import type { ReadDb } from "#db/client";
import { getConvention } from "../convention/queries.ts";
import type { Context } from "../kernel/context.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayGiveFloor } from "./policy.ts";
import { getTurn } from "./queries.ts";
import type { FloorTurn } from "./queries.ts";
import { obstaclesToFloor, obstaclesToTurn } from "./rules.ts";

/** The turn of the speaker whose clock the office takes in hand; refuses it in any other state, and outside a session. */
export function steerTurn(
  ctx: Context,
  db: ReadDb,
  turnId: string,
  ...states: readonly FloorTurn["state"][]
): FloorTurn {
  permit(mayGiveFloor(ctx.actor));
  const turn = getTurn(db, turnId);
  refuseOn([...obstaclesToFloor(getConvention(db, turn.conventionId)), ...obstaclesToTurn(turn, ...states)]);
  return turn;
}
