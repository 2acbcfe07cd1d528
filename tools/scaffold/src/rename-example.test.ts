import { expect, test } from 'vitest'
import { renameExample, renamePath } from './rename-example.ts'

const acme = (text: string) => renameExample({ text, from: 'acme', to: 'google-sheets' })

test('a name of one word becomes an identifier, an id or words, by where it stands', () => {
  expect(acme("export const acme = defineConnector({ id: 'acme.list', open: createAcmeApi }) // Acme's own")).toBe(
    "export const googleSheets = defineConnector({ id: 'google-sheets.list', open: createGoogleSheetsApi }) // Google Sheets's own",
  )
  expect(acme("import { acmeWrites } from './acme/writes/index.ts'")).toBe("import { googleSheetsWrites } from './google-sheets/writes/index.ts'")
  expect(acme("name: 'Acme Notices', url: 'https://api.acme.example'")).toBe(
    "name: 'Google Sheets Notices', url: 'https://api.google-sheets.example'",
  )
})

test('an apostrophe in a comment begins no string', () => {
  expect(acme("/** Acme's errors. */\nconst acme = 'acme'")).toBe("/** Google Sheets's errors. */\nconst googleSheets = 'google-sheets'")
})

test('a new name that contains the old one is not renamed again', () => {
  expect(renameExample({ text: "const acme = 'acme'", from: 'acme', to: 'acme-plus' })).toBe("const acmePlus = 'acme-plus'")
})

test('a name of several words keeps its spelling', () => {
  const text = "createPostgresPageNoteStore('page_note') // page-note-store.ts"
  expect(renameExample({ text, from: 'page-note', to: 'site-mark' })).toBe("createPostgresSiteMarkStore('site_mark') // site-mark-store.ts")
})

test('paths follow', () => {
  const names = { from: 'page-note', to: 'site-mark' }
  expect(renamePath({ text: 'packages/db/migrations/0900_page_note.sql', ...names })).toBe('packages/db/migrations/0900_site_mark.sql')
  expect(renamePath({ text: 'a/postgres-page-note-store.ts', ...names })).toBe('a/postgres-site-mark-store.ts')
})
