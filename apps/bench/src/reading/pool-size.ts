/** Connections to PostgreSQL that every contender may have: as many as Docket's API opens. */
export const poolSize = 10;
