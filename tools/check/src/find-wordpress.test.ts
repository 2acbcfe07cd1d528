import { expect, test } from 'vitest'
import { findWordPress } from './find-wordpress.ts'

const find = (...files: string[]) => findWordPress({ root: '/clone', exists: (file) => files.includes(file) })

test('sees the one from npm by its installed packages', () => {
  expect(find('/clone/tools/wordpress/node_modules')).toEqual({ fromNpm: true, fromDebian: false })
})

test('sees the one from Debian only if WordPress, its theme, MariaDB and PHP are all there', () => {
  const parts = [
    '/usr/share/wordpress/wp-load.php',
    '/usr/share/wordpress/wp-content/themes/twentytwentythree',
    '/usr/sbin/mariadbd',
    '/usr/bin/php8.2',
  ]
  expect(find(...parts).fromDebian).toBe(true)
  for (const part of parts) expect(find(...parts.filter((other) => other !== part)).fromDebian).toBe(false)
})
