const mostLetters = 80
const mostWords = 10

/** Whether a search can stand in a text: nobody's address, number or code. Searches are typed by strangers. */
export function isPlainQuery(query: string): boolean {
  const letters = query.match(/\p{L}/gu)?.length ?? 0
  if (query.length > mostLetters || query.split(/\s+/).length > mostWords || letters < query.length * 0.6) return false
  return !/[@<>{}\\[\]$€£%#*_=|]|https?:|www\.|\p{L}\.\p{L}{2,}|\d[\d\s-]{4,}/iu.test(query)
}
