/** What a message asks to be worked out, in every way its words allow: which operands make sense is for who knows the metrics. */
import { readDifference } from './difference.ts';
import { readEach } from './each.ts';
import { readLess } from './less.ts';
import { readMean } from './mean.ts';
import { readMovedMost } from './moved-most.ts';
import { type ArithmeticPhrase, plainAsking } from './phrase.ts';
import { readShare } from './share.ts';
import { readSum } from './sum.ts';

/** "How many is that", after a percentage. */
const NUMBER =
  /^(?:(?:and|so) )*(?:how (?:many|much) (?:is|was|are|were) (?:that|it|those|this)|(?:in|as) (?:a )?(?:raw |actual |absolute )?(?:numbers?|figures?)|(?:what is (?:that|it) )in (?:actual )?numbers)$/;

/** A text may be read in several ways, the likeliest first; none where it asks for no arithmetic. */
export function arithmeticIn(text: string): readonly ArithmeticPhrase[] {
  const asking = plainAsking(text);
  return [
    ...(NUMBER.test(asking) ? [{ op: 'number' } as const] : []),
    ...readShare(asking),
    ...readLess(asking),
    ...readMean(asking),
    ...readEach(asking),
    ...readDifference(asking),
    ...readMovedMost(asking),
    ...readSum(asking),
  ];
}
