/** How dates, sizes and lists are written in each language of the portal. */
const locales = { en: 'en-GB' } as const;

/** The locale that `Intl` formats with; one for each language that has words. */
export const locale = locales.en;
