const english =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty ' +
  'fifty sixty seventy eighty ninety hundred thousand'
const german =
  'null ein eine einen eins zwei zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn ' +
  'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend'
const either = (words: string) => `(?:${words.replaceAll(' ', '|')})`

/** A figure of a number that is read out digit by digit. */
export const digitWord =
  '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|treble|null|eins?|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun)'

/** A whole number in words: "one hundred and twenty", "neunundvierzig". */
export const numberInWords = `(?:${either(english)}(?:[ -](?:and )?${either(english)})*|${either(german)}(?:(?:und)?${either(german)})*)`
