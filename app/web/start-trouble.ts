import { KeyTrouble } from "../sealing/key-file.ts";
import type { Settings } from "./settings.ts";

/** Why a server or a command cannot begin, in one plain sentence (English / Polish); null when it is a bug, which shows its stack. */
export function startTrouble(
  error: unknown,
  { port, host, dataFolder }: Pick<Settings, "port" | "host" | "dataFolder">,
): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof KeyTrouble) return error.message;
  const code = "code" in error ? String(error.code) : "";
  if (code === "" && error.cause) return startTrouble(error.cause, { port, host, dataFolder });
  if (code === "EADDRINUSE")
    return `Port ${port} is taken: stop the other program, or set PORT. / Port ${port} jest zajęty: zatrzymaj inny program albo ustaw PORT.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `This computer has no address ${host}: set HOST. / Ten komputer nie ma adresu ${host}: ustaw HOST.`;
  if (code === "EACCES" && "syscall" in error && error.syscall === "listen")
    return `Port ${port} may not be used: set PORT above 1023. / Portu ${port} nie wolno użyć: ustaw PORT powyżej 1023.`;
  if (/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|SQLITE_CANTOPEN|SQLITE_READONLY)/.test(code))
    return `The folder ${dataFolder} cannot be written: check its rights, or set KONWENT_DATA. / Do katalogu ${dataFolder} nie można pisać: sprawdź uprawnienia albo ustaw KONWENT_DATA.`;
  if (/^SQLITE_(BUSY|LOCKED)/.test(code))
    return `The database in ${dataFolder} is in use by another program: try again when it has finished. / Z bazy w ${dataFolder} korzysta inny program: spróbuj, gdy skończy.`;
  if (/^(SQLITE_(FULL|IOERR)|ENOSPC)/.test(code))
    return `The disk with ${dataFolder} is full or broken. / Dysk z ${dataFolder} jest pełny lub uszkodzony.`;
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code))
    return `The file ${dataFolder}/konwent.db is damaged: restore it from a copy. / Plik ${dataFolder}/konwent.db jest uszkodzony: odtwórz go z kopii.`;
  return null;
}
