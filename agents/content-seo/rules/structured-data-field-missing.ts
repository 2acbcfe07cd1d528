import { hands, type PageRule } from '../fault.ts'
import { missingFields } from '../structured-data/missing-fields.ts'
import { pageFault } from './page-fault.ts'

export const structuredDataFieldMissing: PageRule = {
  code: 'structured-data-field-missing',
  look: (page) =>
    missingFields(page.facts.structuredData.flatMap((block) => (block.ok ? [block.data] : []))).map(({ type, name, fields }) =>
      pageFault({
        page,
        part: `${type}${name === null ? '' : ` ${name}`}`,
        name: `structured data ${type} ${name ?? ''}`.trim(),
        title: 'Structured data',
        content: { type, name, missing: [...fields] },
        detail: `The ${type}${name === null ? '' : ` “${name}”`} in the structured data lacks ${fields.join(', ')}, so search engines show nothing of it.`,
        hand: hands.seoPlugin,
      }),
    ),
}
