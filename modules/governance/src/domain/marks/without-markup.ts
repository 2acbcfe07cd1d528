const comment = /<!--[\s\S]*?-->/g
const tag = /<\/?[a-z][a-z\d-]*(?:\s+[a-z-]+="[^"]*")*\s*\/?>/gi
const parting = /^<\/?(?:p|h[1-6]|li|ul|ol|div|blockquote|figure|figcaption|table|tr|td|th|br|hr)\b/i
/** Of these nobody reads the value. */
const silent = /\s(?:class|style|id|rel|target|width|height)="[^"]*"/gi

/**
 * HTML with blanks where its markup stands, every letter at its place: a heading or paragraph begins a sentence, a tag inside one parts nothing, and
 * what an attribute leads to or says stays. Anything that is not plainly a tag stays as it is.
 */
export function withoutMarkup(html: string): string {
  return html
    .replace(comment, (whole) => '|'.padEnd(whole.length))
    .replace(tag, (whole) => (parting.test(whole) ? '|' : ' ') + valuesIn(whole).slice(1))
}

function valuesIn(whole: string): string {
  return whole
    .replace(silent, (attribute) => ' '.repeat(attribute.length))
    .replace(/"([^"]*)"|[^"]/g, (_part, value?: string) => (value === undefined ? ' ' : `|${value} `))
}
