/** The words that a question begins with. Pure. */

const QUESTION_WORD = /^(?:how|what|which|who|when|where|why)$/;

export const isQuestionWord = (word: string): boolean => QUESTION_WORD.test(word);

/** Also the second word of "how many". */
export const isOfQuestionWord = (word: string): boolean => isQuestionWord(word) || word === 'many' || word === 'much';
