/** Whether a message is nothing but a period ("and last year?", "sorry i meant 2019/20"): then it moves the one before. */

/** Words that a follow-up or a correction has around its period. */
const FILLERS = new Set(
  (
    'and what about how for in the on of to at or so oh ok okay right sorry soz i we you it is was that this those them they ' +
    'meant mean wanted want said say no not nope actually rather instead then same again also but just only please pls plz ta ' +
    'thanks thank cheers now try do does did show give me us get see with against compare compared comparing comparison compares ' +
    'vs v versus up down change changed difference figure figures number numbers total one er um hmm well yes yeah be should make ' +
    'bot hi hello hey year quarter alone only just'
  ).split(' '),
);

const LONGEST = 120;

/** True when nothing stands outside the match but filler and punctuation. */
export function isBare(text: string, start: number, end: number): boolean {
  if (text.length - (end - start) > LONGEST) return false;
  const rest = `${text.slice(0, start)} ${text.slice(end)}`;
  return rest.split(/[^\w']+/).every((word) => word === '' || word === "'s" || word === 's' || FILLERS.has(word));
}
