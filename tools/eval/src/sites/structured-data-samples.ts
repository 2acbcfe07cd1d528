import { answerAndRatingSamples } from './answer-and-rating-samples.ts'
import { type Item, type Sample, sampleOf } from './sample-of.ts'

/** One complete item of each kind, about a page of one business. */
export function structuredDataSamples({
  name,
  url,
  topic,
  schemaType,
}: {
  name: string
  url: string
  topic: string
  schemaType: string
}): readonly Sample[] {
  const address = { '@type': 'PostalAddress', streetAddress: '1 High Street', addressLocality: 'Bristol', postalCode: 'BS1 1AA' }
  const offer = { '@type': 'Offer', price: '49.00', priceCurrency: 'EUR', availability: 'https://schema.org/InStock' }
  const rating = { '@type': 'Rating', ratingValue: '5', bestRating: '5' }
  const person = { '@type': 'Person', name: 'A. Reader' }
  const listItem = (position: number, label: string) => ({ '@type': 'ListItem', position, name: label, item: url })
  const question = (text: string) => ({ '@type': 'Question', name: text, acceptedAnswer: { '@type': 'Answer', text: `${text} ${topic}.` } })
  return [
    sampleOf('Product', { name: topic, offers: offer }, [['name'], ['offers'], ['offers', 'price']]),
    sampleOf('LocalBusiness', { name, url, address, telephone: '+44 117 000000' }, [['name'], ['address']]),
    sampleOf(schemaType, { name, url, address }, [['address'], ['name']]),
    sampleOf('Event', { name: topic, startDate: '2026-09-01T18:00', location: { '@type': 'Place', name, address } }, [
      ['name'],
      ['startDate'],
      ['location'],
    ]),
    sampleOf('BreadcrumbList', { itemListElement: [listItem(1, name), listItem(2, topic)] }, [
      ['itemListElement'],
      ['itemListElement', 1, 'name'],
      ['itemListElement', 1, 'position'],
    ]),
    sampleOf('FAQPage', { mainEntity: [question(`${topic}?`), question(`${name}?`)] }, [
      ['mainEntity'],
      ['mainEntity', 0, 'acceptedAnswer'],
      ['mainEntity', 1, 'acceptedAnswer', 'text'],
      ['mainEntity', 0, 'name'],
    ]),
    sampleOf('Recipe', { name: topic, image: [`${url}#photo.jpg`], recipeYield: '4' }, [['name'], ['image']]),
    sampleOf(
      'JobPosting',
      {
        title: topic,
        description: `<p>${topic}</p>`,
        datePosted: '2026-02-01',
        hiringOrganization: { '@type': 'Organization', name },
        jobLocation: { '@type': 'Place', address },
      },
      [['title'], ['description'], ['datePosted'], ['hiringOrganization'], ['jobLocation']],
    ),
    sampleOf('VideoObject', { name: topic, thumbnailUrl: `${url}#still.jpg`, uploadDate: '2026-01-10' }, [
      ['name'],
      ['thumbnailUrl'],
      ['uploadDate'],
    ]),
    sampleOf('Review', { author: person, itemReviewed: { '@type': 'Thing', name: topic }, reviewRating: rating }, [
      ['author'],
      ['itemReviewed'],
      ['reviewRating'],
    ]),
    ...answerAndRatingSamples({ name, topic, offer, person, question }),
  ]
}

/** The item without what the path leads to. */
export function omit(item: Item, path: readonly (string | number)[]): Item {
  const copy: Item = structuredClone(item)
  let at: unknown = copy
  for (const step of path.slice(0, -1)) at = Reflect.get(Object(at), step)
  Reflect.deleteProperty(Object(at), path.at(-1) ?? '')
  return copy
}
