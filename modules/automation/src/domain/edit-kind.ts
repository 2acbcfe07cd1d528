export type EditKind = 'ending-dropped' | 'ending-added' | 'beginning-dropped' | 'beginning-added' | 'shortened' | 'lengthened' | 'reworded'

/** Anything within a fifth of the length is another wording, not another length. */
const clearly = 0.2

/** In which way a person changed a text, so that edits of one kind can be counted. */
export function editKind({ proposed, written }: { proposed: string; written: string }): { readonly kind: EditKind; readonly text: string | null } {
  if (proposed.startsWith(written)) return { kind: 'ending-dropped', text: proposed.slice(written.length) }
  if (written.startsWith(proposed)) return { kind: 'ending-added', text: written.slice(proposed.length) }
  if (proposed.endsWith(written)) return { kind: 'beginning-dropped', text: proposed.slice(0, proposed.length - written.length) }
  if (written.endsWith(proposed)) return { kind: 'beginning-added', text: written.slice(0, written.length - proposed.length) }
  const ratio = written.length / proposed.length
  const kind = ratio < 1 - clearly ? 'shortened' : ratio > 1 + clearly ? 'lengthened' : 'reworded'
  return { kind, text: null }
}
