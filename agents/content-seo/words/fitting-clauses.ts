import { endsWhole } from './function-words.ts'

/** The last of a list of German nouns may go with its "und"; lower-case words may be verbs that share what follows. */
const clauseEnd = /(?<=[,;:.!?。，；：])\s+|\s+(?=[–—|·»]\s)|(?<=,\s\p{Lu}[\p{L}-]+)\s+(?=(?:und|oder)\s\p{Lu})/u
const joining = /\s+(?=(?:when|if|because|which|while|whenever|unless|although|that)\s)/i
/** A clause that opens with one of these waits for the next; "when to call" and "wie man" do not. */
const waiting =
  /^(?:if|because|although|while|whenever|unless|since|once|when(?! to\b)|as (?:soon|long)|wenn|weil|falls|obwohl|während|sobald|solange|nachdem|bevor|damit|da)\s/i

/**
 * As many whole clauses from the beginning as fit, without the mark at the end; '' when not even the first fits or when it cannot stand alone.
 * Only marks end a clause; where there are none, English joining words do.
 */
export function fittingClauses(text: string, fits: (candidate: string) => boolean): string {
  const whole = text.trim()
  if (fits(withoutMark(whole))) return withoutMark(whole)
  return leading(whole.split(clauseEnd), fits) || leading(whole.split(joining), fits)
}

function leading(clauses: readonly string[], fits: (candidate: string) => boolean): string {
  let kept = ''
  let standing = ''
  for (const [at, clause] of clauses.entries()) {
    kept = kept === '' ? clause : `${kept} ${clause}`
    const candidate = withoutMark(kept)
    if (!fits(candidate)) break
    if (endsWhole(candidate) && !(at === 0 && waiting.test(candidate))) standing = candidate
  }
  return standing
}

export function withoutMark(text: string): string {
  return text.replace(/[\s,;:.–—|·»。，；：]+$/u, '')
}
