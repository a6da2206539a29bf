/** What is alike in the text of both platforms: marks, lists, pictures and names around the words that were typed. */

/** Stands for a mention until it is known who is spoken to. Of Unicode's private use, so nobody types it. */
export const MENTION = '\uE000';
/** Characters as they arrive, tags and styles included; what follows is not looked at, so that the work has an end. */
export const LONGEST_RAW = 12_000;
/** Characters that are left of them. Longer than any question. */
const LONGEST_TYPED = 3_000;

/** The words of a text in which mentions are marked, on one line. */
export function typedWords(text: string): string {
  const typed = withoutPictures(text.slice(0, LONGEST_TYPED))
    .replace(COPIED, '')
    .replace(LINE_STARTS, '$1')
    .replace(LINKS, (_, picture: string, label: string) => (picture ? ' ' : label));
  return withoutMarks(withoutBrackets(typed)).replaceAll(MENTION, ' ').replace(/\s+/g, ' ').trim();
}

/** The head of a message that was copied: its time in square brackets, and a name. */
const COPIED =
  /^[^\S\n]*\[[^\]\n]{0,30}\d:\d\d[^\]\n]{0,5}\][^\S\n]*\p{Lu}[\p{L}'’.-]*(?:,?[^\S\n]+\p{Lu}[\p{L}'’.-]*){0,4}[^\S\n]*(?:\([^()\n]{0,40}\)[^\S\n]*)?(?::|\n)/gmu;

/** A list's bullet or number before its words, which are not what is asked. Alone, a number takes a choice. */
const LINE_STARTS =
  /^([^\S\n]*)(?:[•◦▪‣·–*-]|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)])[^\S\n]+(?=\S)|(?<=\n)[^\S\n]*\d{1,2}[.)][^\S\n]*$/gmu;

/** In markdown: a link's label is what was typed, a picture's is not. */
const LINKS = /(!?)\[([^[\]\n]*)\]\([a-z]+:[^\s()]*\)/gi;

/** Emoji with their skin tones, joiners and flags; the digit of a keycap stays. */
function withoutPictures(text: string): string {
  return text.replace(PICTURES, ' ').replace(PICTURE_JOINTS, '');
}

const PICTURES = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/gu;
/** Joiners, variation selectors, the frame of a keycap, the tags of a region's flag. */
const PICTURE_JOINTS = /\u200D|[\uFE0E\uFE0F]|\u20E3|[\u{E0020}-\u{E007F}]/gu;

/** What stands in angle brackets is read like what stands in round ones; the tags of a platform are gone by now. */
function withoutBrackets(text: string): string {
  return text.replace(/<([^<>\n]*)>/g, ' $1 ');
}

/** Pairs of marks around words, also within each other: bold, italics, code. */
const MARKS = /(?<![\p{L}\p{N}])(\*{1,3}|_{1,3}|`{1,3})(?=\S)([^\n]{0,500}?\S)\1(?![\p{L}\p{N}])/gu;
const STRUCK = /(?<![\p{L}\p{N}~])(~{1,2})(?=[^\s~])([^\n~]{0,500})(?<=\S)\1(?![\p{L}\p{N}~])/gu;
const MOST_NESTED = 4;

function withoutMarks(text: string): string {
  const left = text.replace(/```/g, ' ').replace(STRUCK, ' ');
  // What is struck through is taken back, unless it is all there is.
  let plain = hasWords(left) ? left : text.replace(STRUCK, '$2');
  for (let nested = 0; nested < MOST_NESTED; nested++) {
    const less = plain.replace(MARKS, '$2');
    if (less === plain) break;
    plain = less;
  }
  return plain;
}

/** Letters or digits. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Whether it is somebody else's mention that the text begins with. */
export const beginsWithMention = (text: string): boolean => /^[\s\p{P}\p{S}]*\uE000/u.test(text);
