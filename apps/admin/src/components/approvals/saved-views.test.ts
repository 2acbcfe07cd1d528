import { expect, test } from 'vitest'
import { addView, parseViews, viewQuery } from './saved-views.ts'

test('equal filters are the same view, whatever their order and whichever proposal is open', () => {
  expect(viewQuery({ risk: 'low', tenant: 'aire', id: 'one', cursor: 'x' })).toBe('tenant=aire&risk=low')
  expect(viewQuery({ tenant: 'aire', id: 'two', risk: 'low' })).toBe('tenant=aire&risk=low')
  expect(viewQuery({ group: undefined })).toBe('')
})

test('saving under a name that is taken replaces that view', () => {
  const views = addView([{ name: 'Mine', query: 'risk=low' }], { name: 'Mine', query: 'risk=high' })
  expect(views).toEqual([{ name: 'Mine', query: 'risk=high' }])
  expect(addView(views, { name: 'Bakery', query: 'tenant=bakery' }).map(({ name }) => name)).toEqual(['Bakery', 'Mine'])
})

test('what is stored and is none of ours is left out', () => {
  expect(parseViews(null)).toEqual([])
  expect(parseViews('not json')).toEqual([])
  expect(parseViews('{"name":"x"}')).toEqual([])
  expect(parseViews('[{"name":"Mine","query":"risk=low","more":1},{"name":2},null]')).toEqual([{ name: 'Mine', query: 'risk=low' }])
})
