const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A format for instants, made once for each locale, zone and choice of parts: making one costs a hundred times more than
 * using it, and a list has several in each row.
 */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}
