import { pagesWords } from './pagesWords.ts';
import { addWords } from './words.ts';

addWords(pagesWords);
