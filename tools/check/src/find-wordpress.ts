export type WordPressFound = { fromNpm: boolean; fromDebian: boolean }

const debianFiles = [
  '/usr/share/wordpress/wp-load.php',
  '/usr/share/wordpress/wp-content/themes/twentytwentythree',
  '/usr/sbin/mariadbd',
  '/usr/bin/php8.2',
]

/** Which real WordPress this machine can start: the npm one lives in tools/wordpress, the Debian one comes as packages. */
export function findWordPress({ root, exists }: { root: string; exists: (file: string) => boolean }): WordPressFound {
  return { fromNpm: exists(`${root}/tools/wordpress/node_modules`), fromDebian: debianFiles.every(exists) }
}
