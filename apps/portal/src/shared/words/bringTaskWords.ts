import { taskWords } from './taskWords.ts';
import { addWords } from './words.ts';

addWords(taskWords);
