import { pathOf } from '../page-view.ts'

/** An address as it is told on a page: without the site where it is the same one. */
export function addressText(url: string, { url: here }: { readonly url: string }): string {
  return new URL(url).origin === new URL(here).origin ? pathOf(url) : url
}
