/** What ends in a full stop in the middle of a sentence. Units and "usw." are left out: they do stand at ends. */
const abbreviation =
  /(?:^|[\s("„“/])(?:(?:\p{L}\.\s?)*\p{L}|Dr|Prof|Dipl|Ing|Mag|Hr|Fr|Frl|Nr|No|Bd|ca|ggf|evtl|bzw|inkl|exkl|zzgl|sog|vgl|max|min|mind|Tel|Std|Min|Mio|Mrd|Abs|Art|Abb|geb|gegr|verh|St|Mr|Mrs|Ms|Rev|Sr|Jr|Gen|Capt|vs|approx|incl|excl|est|Ltd & Co|Co|Fig|Mt|Ave|Rd|e\.g|i\.e|cf|Jan|Feb|Aug|Sept|Sep|Okt|Oct|Nov|Dez|Dec|Mo|Di|Mi|Do|Sa|So|Mon|Tue|Wed|Thu|Fri|Sat|Sun|allg|bes|einschl|freiw|gem|jährl|tägl|städt|staatl|ehem)\.$/u
const street = /\p{L}str\.$/iu
const ordinal = /(?<!\b(?:nr\.|str\.|straße|weg|platz|haus|zimmer|klasse))(?:^|\s)\d{1,2}\.$/i
const halfDay = /\b[ap]\.m\.$/i

/** Its rules are the same for the languages that are worded; what differs stands above. */
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentences of a text in the language of the page. A full stop behind an abbreviation, an initial or a German ordinal ends none. */
export function sentencesOf(text: string, language: string | null): readonly string[] {
  const isGerman = language?.toLowerCase().startsWith('de') ?? false
  const sentences: string[] = []
  let open = ''
  for (const { segment } of segmenter.segment(text)) {
    open += segment
    if (goesOn(open.trim(), isGerman)) continue
    sentences.push(open.trim())
    open = ''
  }
  return [...sentences, open.trim()].filter((sentence) => sentence !== '')
}

function goesOn(text: string, isGerman: boolean): boolean {
  if (halfDay.test(text)) return false
  return abbreviation.test(text) || street.test(text) || (isGerman && ordinal.test(text))
}
