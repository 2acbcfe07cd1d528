import type { PageView } from '../page-view.ts'
import { isLegalPage } from './is-legal-page.ts'
import { writtenIn } from './written-in.ts'

/** Why no text is proposed for a page: the language or the kind of the page where that is the reason, else what the caller found. */
export function whyAbstain({ page, text, otherwise }: { page: PageView; text: 'title' | 'description' | 'alt'; otherwise: string }): string {
  if (writtenIn(page.facts) === null)
    return 'The page is written in a language the wording rules do not know: they word English and German, other languages need a model.'
  if (text === 'description' && isLegalPage(page))
    return 'The page is one the law asks for, such as an imprint: nobody is to be drawn to it by a description.'
  return otherwise
}
