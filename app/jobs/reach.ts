/** Called at each named point of a job that must survive being killed there. */
export type Reach = (point: string) => void;

export const nowhere: Reach = () => undefined;

/**
 * For trials: `KONWENT_KILL_AT=mail.accepted` (or `mail.accepted:3` for the third time) ends the process at that point as
 * a power cut would. Unset, it does nothing.
 */
export function reachFrom(env: NodeJS.ProcessEnv): Reach {
  const [wanted = "", times = "1"] = (env["KONWENT_KILL_AT"] ?? "").split(":");
  let left = Number(times);
  return (point) => {
    if (wanted !== "" && point === wanted && --left === 0) process.kill(process.pid, "SIGKILL");
  };
}
