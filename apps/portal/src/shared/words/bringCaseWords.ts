import { caseWords } from './caseWords.ts';
import { addWords } from './words.ts';

addWords(caseWords);
