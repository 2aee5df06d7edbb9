/** Stands for the queue among the people of a picker: nobody in particular. */
export const anyoneId = 'anyone';
