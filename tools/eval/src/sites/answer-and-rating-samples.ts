import { type Item, type Sample, sampleOf } from './sample-of.ts'

interface Parts {
  readonly name: string
  readonly topic: string
  readonly offer: Item
  readonly person: Item
  readonly question: (text: string) => Item
}

/** One complete item of each kind that asks, answers, teaches or rates. */
export function answerAndRatingSamples({ name, topic, offer, person, question }: Parts): readonly Sample[] {
  const count = { ratingValue: '4.6', ratingCount: 38 }
  return [
    sampleOf('SoftwareApplication', { name: topic, offers: offer, aggregateRating: { '@type': 'AggregateRating', ...count } }, [
      ['name'],
      ['offers'],
      ['aggregateRating'],
    ]),
    sampleOf('QAPage', { mainEntity: { ...question(`${topic}?`), answerCount: 1 } }, [
      ['mainEntity'],
      ['mainEntity', 'answerCount'],
      ['mainEntity', 'acceptedAnswer'],
      ['mainEntity', 'name'],
    ]),
    sampleOf('Course', { name: topic, description: `${topic}, ${name}` }, [['name'], ['description']]),
    sampleOf('Dataset', { name: topic, description: `${topic}, ${name}` }, [['name'], ['description']]),
    sampleOf('AggregateRating', { itemReviewed: { '@type': 'Thing', name: topic }, ...count }, [['ratingValue'], ['ratingCount'], ['itemReviewed']]),
    sampleOf('DiscussionForumPosting', { author: person, datePublished: '2026-01-12T08:00', text: `${topic}?` }, [
      ['author'],
      ['datePublished'],
      ['text'],
    ]),
    sampleOf('ProfilePage', { mainEntity: person }, [['mainEntity'], ['mainEntity', 'name']]),
    sampleOf('EmployerAggregateRating', { itemReviewed: { '@type': 'Organization', name }, ...count }, [
      ['itemReviewed'],
      ['ratingValue'],
      ['ratingCount'],
    ]),
  ]
}
