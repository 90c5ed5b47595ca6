import { forgetTexts } from '../../server/core/parse/memo.ts';

// What one mutant said of a text must not be taken for the next one's word.
beforeEach(forgetTexts);
