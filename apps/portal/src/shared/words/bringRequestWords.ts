import { requestWords } from './requestWords.ts';
import { addWords } from './words.ts';

addWords(requestWords);
