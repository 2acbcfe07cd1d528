/** The text, or as many whole words of it as fit into `most` characters, with an ellipsis. A single word that is longer is cut. */
export function cutAtWord({ text, most }: { text: string; most: number }): string {
  if (text.length <= most) return text
  const head = text.slice(0, most)
  const end = head.lastIndexOf(' ')
  return `${(end > 0 ? head.slice(0, end) : head.slice(0, -1)).replace(/[\s,;:–-]+$/u, '')}…`
}
