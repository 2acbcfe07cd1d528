import type { Json } from '@bizosaas/kernel'
import { isLocalBusiness } from './is-local-business.ts'

export interface IncompleteItem {
  readonly type: string
  readonly name: string | null
  readonly fields: readonly string[]
}

type Item = Readonly<Record<string, Json>>
type Need = (item: Item, parent: Item | null) => readonly string[]

/** Of these an offer has to say what it costs. */
const priced: ReadonlySet<string> = new Set(['Product', 'SoftwareApplication', 'MobileApplication', 'WebApplication'])

/** What Google's documentation of each type calls required; see the definition of `structured-data-field-missing`. */
const needs: Readonly<Record<string, Need>> = {
  Product: (item) => [...lacking(item, ['name']), ...oneOf(item, ['offers', 'review', 'aggregateRating'])],
  Offer: (item, parent) => (parent !== null && typesOf(parent).some((type) => priced.has(type)) ? oneOf(item, ['price', 'priceSpecification']) : []),
  Event: (item) => lacking(item, ['name', 'startDate', 'location']),
  BreadcrumbList: (item) => [
    ...lacking(item, ['itemListElement']),
    ...inEach(item.itemListElement, (entry) => [
      ...lacking(entry, ['position']),
      ...(isThere(entry.name) || itemsIn(entry.item).some((target) => isThere(target.name)) ? [] : ['name']),
    ]),
  ],
  FAQPage: (item) => [
    ...lacking(item, ['mainEntity']),
    ...inEach(item.mainEntity, (question) => [
      ...lacking(question, ['name']),
      ...(itemsIn(question.acceptedAnswer).some((answer) => isThere(answer.text)) ? [] : ['acceptedAnswer.text']),
    ]),
  ],
  Recipe: (item) => lacking(item, ['name', 'image']),
  JobPosting: (item) => [
    ...lacking(item, ['title', 'description', 'datePosted', 'hiringOrganization']),
    ...oneOf(item, ['jobLocation', 'applicantLocationRequirements']),
  ],
  VideoObject: (item) => lacking(item, ['name', 'thumbnailUrl', 'uploadDate']),
  Review: (item, parent) => lacking(item, parent === null ? ['author', 'itemReviewed', 'reviewRating'] : ['author', 'reviewRating']),
  AggregateRating: aggregateRating,
  EmployerAggregateRating: aggregateRating,
  SoftwareApplication: softwareApplication,
  MobileApplication: softwareApplication,
  WebApplication: softwareApplication,
  QAPage: (item) => [
    ...lacking(item, ['mainEntity']),
    ...inEach(item.mainEntity, (question) => [
      ...lacking(question, ['name', 'answerCount']),
      ...oneOf(question, ['acceptedAnswer', 'suggestedAnswer']),
    ]),
  ],
  DiscussionForumPosting: (item) => [...lacking(item, ['author', 'datePublished']), ...oneOf(item, ['text', 'image', 'video'])],
  ProfilePage: (item) => [...lacking(item, ['mainEntity']), ...inEach(item.mainEntity, (somebody) => lacking(somebody, ['name']))],
  Course: (item) => lacking(item, ['name', 'description']),
  Dataset: (item) => lacking(item, ['name', 'description']),
}

/** Every item of the blocks that lacks what its type needs. Items that stand inside others are judged too. */
export function missingFields(blocks: readonly Json[]): readonly IncompleteItem[] {
  return blocks.flatMap((block) => walk(block, null))
}

function walk(value: Json | undefined, parent: Item | null): readonly IncompleteItem[] {
  if (Array.isArray(value)) return value.flatMap((entry: Json) => walk(entry, parent))
  if (!isItem(value)) return []
  const own = typesOf(value).flatMap((type) => judge({ type, item: value, parent }))
  // A graph or a wrapper without a type is no parent: what stands in it stands alone.
  const around = typesOf(value).length > 0 ? value : parent
  return [...own, ...Object.values(value).flatMap((inner) => walk(inner, around))]
}

function judge({ type, item, parent }: { type: string; item: Item; parent: Item | null }): IncompleteItem[] {
  const need = needs[type] ?? (isLocalBusiness(type) ? localBusiness : undefined)
  // A mere reference to an item that is described elsewhere.
  const isReference = '@id' in item && Object.keys(item).every((key) => key.startsWith('@'))
  const fields = need === undefined || isReference ? [] : [...new Set(need(item, parent))]
  return fields.length === 0 ? [] : [{ type, name: typeof item.name === 'string' ? item.name.slice(0, 80) : null, fields }]
}

function aggregateRating(item: Item, parent: Item | null): readonly string[] {
  return [...lacking(item, parent === null ? ['itemReviewed', 'ratingValue'] : ['ratingValue']), ...oneOf(item, ['ratingCount', 'reviewCount'])]
}

function softwareApplication(item: Item): readonly string[] {
  return [...lacking(item, ['name', 'offers']), ...oneOf(item, ['aggregateRating', 'review'])]
}

function localBusiness(item: Item): readonly string[] {
  return lacking(item, ['name', 'address'])
}

function lacking(item: Item, fields: readonly string[]): readonly string[] {
  return fields.filter((field) => !isThere(item[field]))
}

function oneOf(item: Item, fields: readonly string[]): readonly string[] {
  return fields.some((field) => isThere(item[field])) ? [] : [fields.join(' or ')]
}

function inEach(value: Json | undefined, look: (item: Item) => readonly string[]): readonly string[] {
  return itemsIn(value).flatMap(look)
}

function itemsIn(value: Json | undefined): readonly Item[] {
  const list: readonly (Json | undefined)[] = Array.isArray(value) ? value : [value]
  return list.filter(isItem)
}

function typesOf(item: Item): readonly string[] {
  const type = item['@type']
  const types: readonly Json[] = Array.isArray(type) ? type : [type ?? null]
  return types.filter((name) => typeof name === 'string').map((name) => name.replace(/^https?:\/\/schema\.org\//, ''))
}

function isItem(value: Json | undefined): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isThere(value: Json | undefined): boolean {
  if (value === undefined || value === null) return false
  if (typeof value === 'string') return value.trim() !== ''
  return Array.isArray(value) ? value.some(isThere) : true
}
