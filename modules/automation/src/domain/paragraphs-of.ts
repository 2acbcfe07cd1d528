/** The paragraphs of a plain text, whatever line breaks part them. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\s*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}
