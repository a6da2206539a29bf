/** The words of periods, for the speller. Pure. */

/** The words of periods, so that they are mended ("quater", "octobr") and never mended into something else. */
export const PERIOD_WORDS =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec quarter quarters year years month months week weeks day days yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday financial fiscal calendar previous earlier prior preceding last this next first second third fourth annual yearly weekly ending mins secs hrs wks yrs'.split(
    ' ',
  );
