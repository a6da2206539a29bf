/** The words that may stand beside what is counted without telling which of them are counted, by the kind of number. */
import type { Metric } from '../../figures/model.ts';
import { stem } from '../terms.ts';

/** Each as it is written and by its stem: a term may be either. */
const set = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .trim()
      .split(/\s+/)
      .flatMap((word) => [word, stem(word)]),
  );

/** Beside any number: that there is one, of people in general, of the police. */
const ALWAYS = set(`
  total totals overall altogether sum number amount quantity volume count figure tally level size
  load pile heap stack toll haul workload throughput slice chunk portion
  people person persons individual public member body team staff police policing force constabulary county service
  be is are was were stand stood exist have has had having hold held
  now current currently present active live actual ongoing so far yet still all each both
  low high quiet busy heavy light
  separate different individual various single how many much which who that those these them they there
  in on of at to for from by with through via across under over during within off out up as`);

/** Of those that are there on a day. */
const STANDING = set(
  'headcount strength complement contingent roster big large serve serving belong register registered enrol enrolled sign list book books roll run running stuck sat sit sitting lie lying park parked',
);

/** Of what happened in a period: it came, was made, was recorded. */
const COMING = set(`
  happen occur take took taken make made do did done get got gotten receive come came go went see saw seen pick
  reach arrive land record log report put job jobs bring brought intake influx inflow generate produce yield conduct perform undertake undertook clock bank notch amass rack`);

/** Of hours: given, worked, put in. */
const GIVING = set(`
  give gave given put contribute work do did done spend spent record log clock bank notch amass rack chip chalk accumulate
  manage managed provide perform deliver yield bring brought generate produce complete donate devote volunteer unpaid voluntary free`);

/** Of money. */
const COSTING = set('money pound pounds sterling sum worth value price much take took taken get got bring in job jobs');

const BY_KIND: Readonly<Record<Metric['kind'], readonly ReadonlySet<string>[]>> = {
  stock: [ALWAYS, STANDING],
  count: [ALWAYS, COMING],
  hours: [ALWAYS, GIVING],
  money: [ALWAYS, COSTING],
  share: [ALWAYS],
  average: [ALWAYS],
};

/** Whether the term narrows nothing beside a number of that kind. */
export const isOfCounting = (kind: Metric['kind'], term: string): boolean =>
  BY_KIND[kind].some((words) => words.has(term));
