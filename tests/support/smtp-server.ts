import type { AddressInfo, Socket } from "node:net";
import { SMTPServer } from "smtp-server";

/** How the mail server behaves from now on. */
export type Mood =
  | "accept"
  /** Nobody listens on the port. */
  | "refuse"
  /** Connects and says nothing. */
  | "hang"
  /** Takes its time over each letter. */
  | "slow"
  /** Is silent once it has the letter. */
  | "hang-after-data"
  | "4xx"
  | "5xx"
  /** Closes the connection in the middle of the letter. */
  | "cut"
  /** Takes nobody's sign-in. */
  | "no-sign-in";

export type Accepted = { messageId: string; to: string; raw: string };

export type MailServer = Awaited<ReturnType<typeof startMailServer>>;

const refusal = (responseCode: number, said: string) => Object.assign(new Error(said), { responseCode });

/** A real SMTP server on a free port, which keeps every letter it has taken. Stop it when the story is told. */
export async function startMailServer() {
  let mood: Mood = "accept";
  let port = 0;
  const accepted: Accepted[] = [];
  const raw = new Set<Socket>();
  const open = () => {
    const server = new SMTPServer({
      disabledCommands: ["STARTTLS"],
      authOptional: true,
      closeTimeout: 10,
      logger: false,
      onAuth: (_auth, _session, done) =>
        mood === "no-sign-in" ? done(refusal(535, "Bad password")) : done(null, { user: "konwent" }),
      onConnect: (_session, done) => {
        if (mood !== "hang") done();
      },
      onRcptTo: (_address, _session, done) => {
        if (mood === "4xx") return done(refusal(451, "Try again later"));
        if (mood === "5xx") return done(refusal(550, "No such person here"));
        done();
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => {
          chunks.push(chunk);
          if (mood === "cut") for (const socket of raw) socket.destroy();
        });
        stream.on("end", () => {
          if (mood === "cut" || mood === "hang-after-data") return;
          const letter = Buffer.concat(chunks).toString("latin1");
          accepted.push({
            messageId: /^message-id:\s*(\S+)/im.exec(letter)?.[1] ?? "",
            to: session.envelope.rcptTo.map(({ address }) => address).join(","),
            raw: letter,
          });
          if (mood === "slow") setTimeout(done, 700);
          else done();
        });
      },
    });
    server.on("error", () => undefined); // clients that vanish are what these trials are about
    server.server.on("connection", (socket: Socket) => {
      raw.add(socket);
      socket.once("close", () => raw.delete(socket));
    });
    return server;
  };
  const listen = (server: SMTPServer) =>
    new Promise<void>((resolve) => {
      server.listen(port, "127.0.0.1", () => {
        port = (server.server.address() as AddressInfo).port; // listening on TCP, so it has a port
        resolve();
      });
    });
  const close = (server: SMTPServer) =>
    new Promise<void>((resolve) => {
      for (const socket of raw) socket.destroy();
      server.close(resolve);
    });

  let server: SMTPServer | null = open();
  await listen(server);
  return {
    url: `smtp://127.0.0.1:${port}`,
    /** The same door with a name and a password. */
    urlWithPassword: `smtp://konwent:secret@127.0.0.1:${port}`,
    /** Letters taken, in the order they came; the same letter may come twice. */
    accepted,
    copiesOf: (messageId: string) => accepted.filter((letter) => letter.messageId === messageId),
    become: async (next: Mood) => {
      mood = next;
      if (next === "refuse" && server) {
        await close(server);
        server = null;
      }
      if (next !== "refuse" && !server) {
        server = open();
        await listen(server);
      }
    },
    stop: async () => {
      if (server) await close(server);
      server = null;
    },
  };
}
