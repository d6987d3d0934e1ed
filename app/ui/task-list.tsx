import { Link } from "./link.tsx";
import { useMessages } from "./request.tsx";

export type Task = { label: string; to: string; state: "done" | "todo" | "later" | "none"; count?: string };

/** What has to be done, in order; the whole row leads there. What a convention may do without counts as no task. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  const t = useMessages();
  const needed = tasks.filter((task) => task.state !== "none");
  const done = needed.filter((task) => task.state === "done").length;
  return (
    <>
      <p className="soft">{t.convention.tasksDone(done, needed.length)}</p>
      <ol className="task-list">
        {tasks.map((task) => (
          <li key={task.to}>
            <Link to={task.to}>{task.label}</Link>
            <span className={task.state === "todo" ? "task-state task-todo" : "task-state"}>
              {task.count && task.state !== "none" ? `${task.count} · ` : ""}
              {task.count && task.state === "none" ? task.count : t.convention.taskStates[task.state]}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
