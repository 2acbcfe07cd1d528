import type { PageDraft } from '../page-draft.ts'
import type { Item } from '../sample-of.ts'
import type { SiteDraft } from '../site-draft.ts'
import { omit, structuredDataSamples } from '../structured-data-samples.ts'
import type { FaultFamily, Plant } from './fault-family.ts'

function samplesFor(site: SiteDraft, page: PageDraft) {
  return structuredDataSamples({ name: site.traits.name, url: site.url(page.path), topic: page.topic, schemaType: site.traits.trade.schemaType })
}

/** One item in one of the shapes that plugins write. */
function shaped(site: SiteDraft, item: Item): string {
  const { '@context': context, ...rest } = item
  const web = { '@type': 'WebPage', '@id': `${site.url('/')}#page`, name: site.traits.name }
  // What is nested needs less: a review is told of what stands around it.
  const nested = ['Review', 'AggregateRating'].includes(String(rest['@type']))
    ? []
    : [() => JSON.stringify({ '@context': 'https://schema.org', ...web, mainEntity: rest })]
  return site.random.pick([
    () => JSON.stringify(item),
    () => JSON.stringify([item]),
    () => JSON.stringify({ '@context': context ?? 'https://schema.org', '@graph': [web, rest] }),
    () => `\n${JSON.stringify(item, null, 2)}\n`,
    ...nested,
  ])()
}

/** A type of the catalogue with one required field taken away; kinds and fields take turns by the number of the plant. */
function lacking(kind: number, field: number): Plant {
  return (site) => {
    const page = site.take({ slots: ['structured-data'], needs: 'nothing' })
    const sample = samplesFor(site, page)[kind]
    const path = sample?.required[field]
    if (sample === undefined || path === undefined) throw new Error(`there is no sample ${kind}.${field}`)
    page.jsonLd.push(shaped(site, omit(sample.item, path)))
    site.expect('structured-data-field-missing', page, { part: path.join('.') === 'offers.price' ? 'Offer' : sample.type })
  }
}

function complete(why: string, item: (page: PageDraft, site: SiteDraft) => Item): Plant {
  return (site) => {
    const page = site.take({ slots: ['structured-data'], needs: 'nothing' })
    page.jsonLd.push(shaped(site, { '@context': 'https://schema.org', ...item(page, site) }))
    site.nearMiss('structured-data-field-missing', page, why)
  }
}

function broken(text: (json: string) => string): Plant {
  return (site) => {
    const page = site.take({ slots: ['structured-data'], needs: 'nothing' })
    const [, , business] = samplesFor(site, page)
    page.jsonLd.push(text(JSON.stringify(business?.item, null, 1)))
    site.expect('structured-data-invalid', page)
  }
}

const rating = { '@type': 'Rating', ratingValue: '4' }
const person = { '@type': 'Person', name: 'B. Reader' }

export const structuredDataFaults: readonly FaultFamily[] = [
  {
    code: 'structured-data-invalid',
    faults: [
      broken((json) => json.replace(/\n\}$/, ',\n}')),
      broken((json) => json.slice(0, -20)),
      broken((json) => json.replaceAll('"', '&quot;')),
      broken((json) => json.replaceAll('"', "'")),
      broken((json) => `/* made by a plugin */ ${json}`),
      broken((json) => json.replace('High Street', 'High\nStreet')),
      broken((json) => `${json}${json}`),
    ],
    nearMisses: [
      (site) => {
        const page = site.take({ slots: ['structured-data'], needs: 'nothing' })
        page.head.push('<script type="application/json">{ready: true,}</script>')
        site.nearMiss('structured-data-invalid', page, 'no JSON-LD')
      },
      (site) => {
        const page = site.take({ slots: ['structured-data'], needs: 'nothing' })
        page.jsonLd.push('\n\n\t[ ]\n', '{"@context":"https://schema.org","@type":"Thing","name":"\\u003cb\\u003e & \\"x\\""}')
        site.nearMiss('structured-data-invalid', page, 'an empty list; escapes')
      },
    ],
  },
  {
    code: 'structured-data-field-missing',
    faults: [
      ...[
        lacking(0, 0),
        lacking(1, 1),
        lacking(3, 1),
        lacking(4, 1),
        lacking(5, 1),
        lacking(6, 1),
        lacking(7, 2),
        lacking(8, 1),
        lacking(9, 0),
        lacking(2, 0),
      ],
      ...[lacking(10, 2), lacking(11, 1), lacking(12, 1), lacking(13, 1), lacking(14, 1), lacking(15, 1), lacking(16, 1), lacking(17, 2)],
      ...[lacking(11, 2), lacking(14, 2), lacking(15, 2), lacking(10, 1), lacking(17, 0)],
      ...[
        lacking(0, 2),
        lacking(1, 0),
        lacking(3, 2),
        lacking(4, 2),
        lacking(5, 2),
        lacking(6, 0),
        lacking(7, 0),
        lacking(8, 2),
        lacking(9, 2),
        lacking(2, 1),
      ],
      ...[
        lacking(0, 1),
        lacking(3, 0),
        lacking(4, 0),
        lacking(5, 0),
        lacking(7, 1),
        lacking(7, 3),
        lacking(7, 4),
        lacking(8, 0),
        lacking(9, 1),
        lacking(5, 3),
      ],
    ],
    nearMisses: [
      complete('a product with a review only, and a review that is nested', ({ topic }) => ({
        '@type': 'Product',
        name: topic,
        review: { '@type': 'Review', author: person, reviewRating: rating },
      })),
      complete('an organisation needs no address', (_, { traits }) => ({ '@type': 'Organization', name: traits.name })),
      complete('a range of prices is no offer', ({ topic }) => ({
        '@type': 'Product',
        name: topic,
        offers: { '@type': 'AggregateOffer', lowPrice: '10', highPrice: '20', priceCurrency: 'EUR' },
      })),
      complete('a price by specification', ({ topic }) => ({
        '@type': ['Product'],
        name: topic,
        offers: [{ '@type': 'Offer', priceSpecification: { '@type': 'UnitPriceSpecification', price: 5, priceCurrency: 'EUR' } }],
      })),
      complete('a job that is done from anywhere', ({ topic }, { traits }) => ({
        '@type': 'JobPosting',
        title: topic,
        description: topic,
        datePosted: '2026-02-02',
        hiringOrganization: traits.name,
        jobLocationType: 'TELECOMMUTE',
        applicantLocationRequirements: { '@type': 'Country', name: 'DE' },
      })),
      complete('a number of reviews instead of ratings, of what stands around them', ({ topic }) => ({
        '@type': 'SoftwareApplication',
        name: topic,
        offers: { '@type': 'Offer', price: 0 },
        aggregateRating: { '@type': 'AggregateRating', ratingValue: 4, reviewCount: 3 },
      })),
      complete('a question with suggestions only, and a post that is a picture', ({ topic }) => ({
        '@graph': [
          {
            '@type': 'QAPage',
            mainEntity: { '@type': 'Question', name: topic, answerCount: 1, suggestedAnswer: [{ '@type': 'Answer', text: topic }] },
          },
          { '@type': 'DiscussionForumPosting', author: person, datePublished: '2026-02-01', image: 'https://img.example/a.png' },
        ],
      })),
      complete('a type without required fields', ({ topic }) => ({ '@type': 'Article', headline: topic })),
    ],
  },
]
