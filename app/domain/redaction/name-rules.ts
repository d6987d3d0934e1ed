import { isFirstName } from "./first-name-rules.ts";

type Word = { text: string; start: number; end: number };

const wordPattern = /\p{L}[\p{L}’']*(?:-\p{Lu}[\p{L}’']*)*/gu;
/** What may stand between the words of one name. */
const gap = /^(?:[ \t\u00a0\u202f]+|[ \t]*\r?\n[ \t]*|\.[ \t\u00a0\u202f]*)$/;
const particles = new Set(["de", "von", "van", "da", "di", "del", "le", "la"]);

/** People are called so, and then by name: pan, pani, państwo, mieszkaniec … */
const callings =
  /^(?:pan|pana|panu|panem|panie|pani|panią|państwo|państwa|państwu|p|mieszka(?:niec|ńca|ńcowi|ńcem|ńcu|nka|nki|nce|nkę|nką)|lokator\p{Ll}{0,3}|obywatel\p{Ll}{0,3}|wnioskodawc\p{Ll}{0,3}|wnioskodawczyn\p{Ll}{0,2}|skarżąc\p{Ll}{0,3}|sąsiad\p{Ll}{0,3}|właściciel\p{Ll}{0,4}|świad(?:ek|ka|kowi|kiem)|dzieck[oau])$/iu;
/** Offices and other words that follow "pani" or an initial and are no name. */
const notNames =
  /^(?:wice)?(?:dyrektor|prezydent|przewodnicz|prezes|radn|radc|zastęp|sekretarz|skarbnik|kierowni|inspektor|naczelni|komendant|burmistrz|profesor|doktor|mecenas|minist|pos[eł]|senator|staros|konserwator|architekt|redaktor|prokurator|sędzi|marszałe|wojewod|wojewód|ksiądz|księd|specjalist|referent|mieszka|obywatel|lokator|właściciel|rzeczni|pełnomocni|koordynator|przedstawiciel|miast|rad[ayzęą]$|zarząd|dzielni|komisj|konwent|wydział|urz[ąę]d|biur|pa[nń])/iu;
/** Streets, schools and whatever else bears a name in somebody's honour. */
const honours =
  /(?:^|[^\p{L}])(?:ul|al|pl|os|im|św|bł|ulic\p{Ll}{1,3}|alej\p{Ll}{1,3}|alei|plac(?:e|u|em|ów)?|osiedl\p{Ll}{1,3}|rond\p{Ll}{1,3}|skwer\p{Ll}{0,3}|bulwar\p{Ll}{0,3}|most(?:u|em|y|ów)?|park(?:u|iem|i|ów)?|kop(?:iec|ca|cu|cem)|estakad\p{Ll}{1,2}|imieni(?:a|em)|święt\p{Ll}{1,3}|szkoł\p{Ll}{1,3}|liceum|gimnazjum|teatr\p{Ll}{0,3}|muzeum|szpital\p{Ll}{0,3}|kości(?:ół|oła|ele|ołem)|parafi\p{Ll}{1,2}|pomnik\p{Ll}{0,3}|patron\p{Ll}{0,4}|stadion\p{Ll}{0,3}|fundacj\p{Ll}{1,2}|kamienic\p{Ll}{1,2}|dworek|dworku|papież\p{Ll}{0,3}|króla?|królow\p{Ll}{1,2})\.?:?\s+(?:(?:gen|ks|prof|dr|mjr|płk|kpt|por|abp|bp|kard|o|św|bł|inż|rtm|marsz|hetm)\.\s*)*$/iu;
const surnameShape =
  /(?:[sc]k(?:i|a|iego|iemu|im|iej|ą|ich)|dzk(?:i|a|iego|iemu|im|iej|ą|ich)|[sc]cy|(?:wicz|czyk|[uioae]k|czak|szczak|yński|ewicz|ował)(?:a|owi|iem|em|u|ie|ów|owie)?|ow(?:a|ej|ą)|ówn(?:a|y|ie|ę|ą))$/u;
const commonSurnames =
  /^(?:nowak|wójcik|mazur|zając|król|wróbl|wróbel|pawlak|walczak|stępie?ń|stępni|dud[aykozęą]|dudzi|sikor|bąk|wilk|lis|kozioł|kozł|kuba[cł]|marzec|gołąb|gołęb|zięb|kos|cieśl|szewc|kowal|mróz|mroz|kruk|sowa|sow[ya])/iu;

/** "p. Nowak" is a calling, "P. Nowak" an initial. */
const isCalling = ({ text }: Word): boolean => text !== "P" && callings.test(text);
const isCapital = ({ text }: Word): boolean => /^\p{Lu}\p{L}/u.test(text);
const isInitial = ({ text }: Word): boolean => /^(?:\p{Lu}|Sz|Cz|Ch|Rz|Dz)$/u.test(text);
const mayBeSurname = (word: Word | undefined): word is Word =>
  word !== undefined && isCapital(word) && !notNames.test(word.text) && word.text.length > 1;
const hasShape = ({ text }: Word): boolean => surnameShape.test(text) || commonSurnames.test(text);

/** A name where it stands, and the words by which a directory knows it. */
export type FoundName = { start: number; end: number; words: string[] };

/** Names of people in running text: first name and surname, initial and surname, "pani Nowakowa"; not what is named in somebody's honour. */
export function namesIn(text: string): FoundName[] {
  const words: Word[] = [...text.matchAll(wordPattern)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: FoundName[] = [];
  let honouredUntil = -1;
  for (let at = 0; at < words.length; ) {
    const length = nameAt(text, words, at);
    const first = words[at];
    const last = words[at + length - 1];
    if (length === 0 || !first || !last) {
      at += 1;
      continue;
    }
    const named = words
      .slice(at, at + length)
      .filter((word) => !particles.has(word.text) && !isCalling(word));
    const before = text.slice(Math.max(0, first.start - 40), first.start);
    const isHonoured =
      honours.test(before) ||
      (honouredUntil >= 0 && /^(?:,| i| oraz| a| do)\s+$/u.test(text.slice(honouredUntil, first.start)));
    if (isHonoured) honouredUntil = last.end;
    else
      found.push({
        start: named[0]?.start ?? first.start,
        end: last.end,
        words: named.flatMap((word) => word.text.split("-")),
      });
    at += length;
  }
  return found;
}

/** How many words from here on are one name; none when it is no name. */
function nameAt(text: string, words: Word[], at: number): number {
  const [first, second] = [words[at], words[at + 1]];
  if (!first) return 0;
  const isJoined = (index: number) => {
    const [left, right] = [words[index], words[index + 1]];
    if (!left || !right) return false;
    const between = text.slice(left.end, right.start);
    return gap.test(between) && (!between.startsWith(".") || isInitial(left) || /^p$/i.test(left.text));
  };
  /** The end of a surname, with what stands before it: a second name, an initial, "von". */
  const surnameFrom = (index: number): number => {
    let here = index;
    while (here < at + 4 && isJoined(here - 1) && words[here]) {
      const word = words[here];
      if (!word) return 0;
      const isBetween =
        particles.has(word.text) ||
        isInitial(word) ||
        (isFirstName(word.text) && isJoined(here) && mayBeSurname(words[here + 1]));
      if (!isBetween) return mayBeSurname(word) ? here + 1 - at : 0;
      here += 1;
    }
    return 0;
  };
  if (isCalling(first)) {
    if (!second || !isJoined(at)) return 0;
    if (isFirstName(second.text)) return surnameFrom(at + 2) || 2;
    if (isInitial(second)) return surnameFrom(at + 2);
    return surnameFrom(at + 1);
  }
  if (isFirstName(first.text) && !isInitial(first)) return surnameFrom(at + 1);
  if (isInitial(first) && text[first.end] === ".") {
    const length = surnameFrom(at + 1);
    const last = words[at + length - 1];
    const isAtHead = /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, first.start - 20), first.start));
    return length > 0 && last && (hasShape(last) || !isAtHead) ? length : 0;
  }
  // Surname first, as lists have it: "Kowalski Jan", "Nowak A."
  if (second && isCapital(first) && !isFirstName(first.text) && hasShape(first) && isJoined(at)) {
    const after = words[at + 2];
    const isAlone = !after || !isJoined(at + 1) || !isCapital(after);
    if (isFirstName(second.text) && isAlone && !notNames.test(first.text)) return 2;
    if (isInitial(second) && text[second.end] === "." && isAlone && !notNames.test(first.text)) return 2;
  }
  return 0;
}
