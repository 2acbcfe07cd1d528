import { hands, type PageRule } from '../fault.ts'
import { pathOf } from '../page-view.ts'
import { pageFault } from './page-fault.ts'

/** A search engine looks at a page as a visitor would, with its styles and scripts. One file is told once, however many pages load it. */
export const robotsBlockedResource: PageRule = {
  code: 'robots-blocked-resource',
  look: (page, { blocked }, { toldOnce }) =>
    !page.isShown
      ? []
      : page.facts.resources
          .filter(({ url, kind }) => kind !== 'frame' && blocked.has(url) && toldOnce(`robots-blocked-resource|${url}`))
          .map(({ url, kind }) =>
            pageFault({
              page,
              part: url,
              name: `resource ${url}`,
              title: `A ${kind === 'script' ? 'script' : 'stylesheet'}`,
              content: { url, kind },
              detail: `Search engines may not load ${pathOf(url)}.`,
              hand: hands.seoPlugin,
            }),
          ),
}
