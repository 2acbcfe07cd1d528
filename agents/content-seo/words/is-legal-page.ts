import type { PageView } from '../page-view.ts'

const legal =
  /\b(?:impressum|datenschutz(?:erklärung|hinweise?)?|agb|allgemeine geschäftsbedingungen|widerruf(?:sbelehrung|srecht)?|nutzungsbedingungen|haftungsausschluss|barrierefreiheit(?:serklärung)?|privacy|imprint|legal notice|^terms$|terms (?:and|&|of)|disclaimer|cookie)/i

/** Imprint, privacy, terms: pages the law asks for. A title names them; a description would advertise what nobody searches. */
export function isLegalPage({ facts, ownTitle }: PageView): boolean {
  const heading = facts.headings.find(({ level }) => level === 1)?.text ?? ''
  return legal.test(heading) || legal.test(ownTitle)
}
