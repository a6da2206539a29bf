/** What "last year" was taken to mean is said once everything is settled. */
import { each } from './refiner.ts';

export const assumption = each((reading) => {
  const { loose, relation, period, assumed } = reading;
  if (loose !== 'last year' || relation !== 'year-before' || period?.kind !== 'quarter' || assumed !== null)
    return reading;
  return { ...reading, assumed: `period: last year read as ${period.label}, the same quarter a year earlier` };
});
