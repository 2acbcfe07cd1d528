import { expect, test } from 'vitest'
import { urlOf } from './url-of.ts'

const base = 'https://api.acme.example/v1'

test('the prefix of the base and the whole query stay', () => {
  const query = { limit: 50, before: 'a b&c', fields: ['id', 'text'], done: false, cursor: null, page: undefined }
  expect(urlOf({ base, path: '/notices', query })).toBe(`${base}/notices?limit=50&before=a+b%26c&fields=id%2Ctext&done=false`)
})

test('a slash at the end of the base or in front of the path is no difference', () => {
  expect(urlOf({ base: `${base}/`, path: 'notices' })).toBe(`${base}/notices`)
  expect(urlOf({ base: 'https://api.acme.example', path: '/notices' })).toBe('https://api.acme.example/notices')
})

test('a slash at the end of the path stays, since some vendors want it', () => {
  expect(urlOf({ base, path: '/notices/' })).toBe(`${base}/notices/`)
})

test('a query of the base is kept beside that of the request', () => {
  expect(urlOf({ base: 'https://acme.example/?tenant=7', path: '/notices', query: { limit: 1 } })).toBe(
    'https://acme.example/notices?tenant=7&limit=1',
  )
})

test('an encoded id stays one step of the path', () => {
  expect(urlOf({ base, path: `/notices/${encodeURIComponent('a/b c?d')}` })).toBe(`${base}/notices/a%2Fb%20c%3Fd`)
})

test('a path that holds a query, or leads out of the base, is refused', () => {
  expect(() => urlOf({ base, path: '/notices?limit=1' })).toThrow('hand it over as query')
  expect(() => urlOf({ base, path: '/notices/../account' })).toThrow('leads out of its base')
})
