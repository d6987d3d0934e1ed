/**
 * Stops at once, with one sentence, on a Node that cannot even run the bootstrap.
 * Every entry point imports this file first; it uses only old syntax, so that an old Node gets as far as the sentence.
 */
var oldestNode = 18;
var version = process.versions.node;

if (Number(version.split(".")[0]) < oldestNode) {
  console.error(
    "Konwent needs Node " +
      oldestNode +
      " or newer to start, and this is Node " +
      version +
      ": install a newer Node and run the same command again.\n" +
      "Konwent wymaga Node " +
      oldestNode +
      " lub nowszego, a to jest Node " +
      version +
      ": zainstaluj nowszy Node i uruchom to samo polecenie ponownie.",
  );
  process.exit(1);
}
