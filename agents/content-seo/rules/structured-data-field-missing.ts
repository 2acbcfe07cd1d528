import { listed } from '@bizosaas/kernel/words'
import { hands, type PageRule } from '../fault.ts'
import { fieldText } from '../structured-data/field-text.ts'
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
        detail: `${name === null ? 'The details' : `The details of “${name}”`} (${type}) leave out: ${listed(fields.map(fieldText))}. So Google shows no extras for them.`,
        hand: hands.seoPlugin,
      }),
    ),
}
