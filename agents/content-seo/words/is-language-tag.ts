const shape = /^([a-z]{2})(?:-([a-z]{4}))?(?:-([a-z]{2}))?$/i
const names = {
  language: new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }),
  script: new Intl.DisplayNames(['en'], { type: 'script', fallback: 'none' }),
  region: new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }),
}
/** Known to Unicode's tables and no country of ISO 3166-1: unions, outlying areas, and the United Kingdom's reserved code. */
const noCountries = new Set(['UK', 'EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA', 'XK'])

/** What hreflang accepts beside x-default: an ISO 639-1 language, with an ISO 15924 script, with an ISO 3166-1 region. */
export function isLanguageTag(text: string): boolean {
  const [, language, script, region] = shape.exec(text.trim()) ?? []
  if (language === undefined || !isKnown('language', language.toLowerCase())) return false
  if (script !== undefined && !isKnown('script', script.charAt(0).toUpperCase() + script.slice(1).toLowerCase())) return false
  return region === undefined || (!noCountries.has(region.toUpperCase()) && isKnown('region', region.toUpperCase()))
}

/** Whether a `lang` attribute is a well-formed tag (BCP 47) with a language that exists. */
export function isKnownLanguage(tag: string): boolean {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(tag)
    return isKnown('language', new Intl.Locale(canonical).language)
  } catch {
    return false
  }
}

function isKnown(type: keyof typeof names, code: string): boolean {
  try {
    return names[type].of(code) !== undefined
  } catch {
    return false
  }
}
