const clauseEnd = /(?<=[,;:.!?。，；：])\s+|\s+(?=[–—]\s)/
const joining = /\s+(?=(?:when|if|because|which|while|whenever|unless|although|that)\s)/i

/**
 * As many whole clauses from the beginning as fit, without the mark at the end; '' when not even the first fits.
 * Only marks end a clause; where there are none, English joining words do.
 */
export function fittingClauses(text: string, fits: (candidate: string) => boolean): string {
  const whole = text.trim()
  if (fits(withoutMark(whole))) return withoutMark(whole)
  return leading(whole.split(clauseEnd), fits) || leading(whole.split(joining), fits)
}

function leading(clauses: readonly string[], fits: (candidate: string) => boolean): string {
  let kept = ''
  for (const clause of clauses) {
    const longer = kept === '' ? clause : `${kept} ${clause}`
    if (!fits(withoutMark(longer))) break
    kept = longer
  }
  return withoutMark(kept)
}

export function withoutMark(text: string): string {
  return text.replace(/[\s,;:.–—。，；：]+$/u, '')
}
