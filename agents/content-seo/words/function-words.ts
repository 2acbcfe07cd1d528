/** Words that bind and point, and name nothing. English and German together: no text is hurt by the other language's. */
const names = new Set(
  (
    'a an the and or but nor of for in on at by with from to into onto over under about as than then that this these those is are was were be been ' +
    'has have had do does did can could will would shall should may might must not no it its he she they them their we us our you your i me my who whom ' +
    'which what when where why how if because while there here all any each every some such only also very so too more most ' +
    'der die das den dem des ein eine einen einem einer eines und oder aber sondern denn doch von vom für in im ins an am auf aus bei beim mit nach zu zum zur ' +
    'über unter vor hinter neben zwischen durch gegen ohne um bis seit während wegen als wie dass weil wenn falls ob ist sind war waren sein wird werden ' +
    'hat haben kann können soll muss nicht kein keine es er sie ihr ihre ihren ihrem ihrer ihnen wir uns unser unsere unseren unserem unserer ich mich mir mein ' +
    'meine sich dieser diese dieses diesen diesem auch nur sehr so hier dort da mehr alle jede jeder jedes'
  ).split(' '),
)

/** Words with which no phrase may end: something must follow them. German verbs leave some of them at the end of a sentence, so only what was cut is asked. */
const needingMore = new Set(
  (
    'a an the and or but of for in on at by with from to into over under about as than that our your my their its is are which when where if because while ' +
    'der die das den dem des ein eine einen einem einer eines und oder aber sondern von vom für in im ins an am auf aus bei beim mit nach zu zum zur über unter ' +
    'vor hinter neben zwischen durch gegen ohne um bis seit während wegen als wie dass weil wenn falls ob unser unsere unseren unserem unserer ihr ihre ihren sehr'
  ).split(' '),
)

export function isFunctionWord(word: string): boolean {
  return names.has(word.toLowerCase())
}

/** The words that name something, in lower case. */
export function contentWords(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []).filter((word) => word.length >= 3 && !names.has(word))
}

/** Whether a phrase that was cut can stand alone: no hanging preposition, no half of a compound, no bracket left open. */
export function endsWhole(text: string): boolean {
  const last = text.split(/\s+/).at(-1)?.toLowerCase() ?? ''
  return last !== '' && !needingMore.has(last) && !/[-‐/&+]$/.test(last) && isClosed(text)
}

function isClosed(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1
  const pairs = ['()', '[]', '“”', '„“', '«»'] as const
  const isOpen = pairs.some(([open = '', close = '']) => open !== '“' && count(open) > count(close))
  return !isOpen && count('"') % 2 === 0 && (text.includes('„') || count('“') <= count('”'))
}
