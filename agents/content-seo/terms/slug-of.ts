import { folded } from '../words/page-casing.ts'

/** "Heizung entlüften" becomes heizung-entlueften; empty where no letter of it can stand in an address. */
export function slugOf(text: string): string {
  return folded(text)
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
