import { Link } from "./link.tsx";
import { useMessages } from "./request.tsx";

export type Task = { label: string; to: string; state: "done" | "todo" | "later" | "none"; count?: number };

/** What has to be done, in order; the whole row leads there. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  const t = useMessages();
  const done = tasks.filter((task) => task.state === "done").length;
  return (
    <>
      <p className="soft">{t.convention.tasksDone(done, tasks.length)}</p>
      <ol className="task-list">
        {tasks.map((task) => (
          <li key={task.to}>
            <Link to={task.to}>{task.label}</Link>
            <span className="task-state">
              {task.count ? `${task.count} · ` : ""}
              {t.convention.taskStates[task.state]}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
