import i18next, { type i18n } from 'i18next';

/** The words of one feature by flat key; a plural has one entry per form, for example `rows_one` and `rows_other`. */
export type TextResource = Readonly<Record<string, string>>;

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** The key a component asks for: the plural form is chosen by `count`. */
type TextKey<T extends TextResource> = {
  [K in keyof T & string]: K extends `${infer Base}_${PluralForm}` ? Base : K;
}[keyof T & string];

export type TextValues = Readonly<Record<string, string | number>>;

/** Reads a text of one feature, with its values put in. */
export type Texts<T extends TextResource> = (key: TextKey<T>, values?: TextValues) => string;

function createTexts(): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: 'en',
    fallbackLng: 'en',
    initAsync: false,
    keySeparator: false,
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    resources: { en: {} },
  });
  return instance;
}

/** The words of the staff app; every feature adds its own. */
export const texts = createTexts();

function read(feature: string, key: string, values: TextValues): string {
  return texts.t(key, { ...values, ns: feature });
}

/** Registers a feature's English words and returns what reads them. Other languages add bundles of the same name. */
export function defineTexts<const T extends TextResource>(feature: string, english: T): Texts<T> {
  texts.addResourceBundle('en', feature, english);
  return (key, values = {}) => read(feature, key, values);
}
