import { execFile } from 'node:child_process'

/** What `startDebianWordPress` needs, as Debian 12 names it. */
export const debianPackages = [
  'wordpress',
  'wordpress-theme-twentytwentythree',
  'mariadb-server',
  'php8.2-cli',
  'php8.2-mysql',
  'php8.2-xml',
  'php8.2-curl',
  'php8.2-gd',
  'php8.2-mbstring',
  'php8.2-intl',
  'php8.2-zip',
] as const

/** The command that installs them, to be shown to a person. */
export const debianInstallCommand = `apt-get install --no-install-recommends ${debianPackages.join(' ')}`

/** The packages this machine lacks; all of them where there is no dpkg. */
export function missingDebianPackages(): Promise<string[]> {
  return new Promise((resolve) => {
    // dpkg-query fails as soon as one package is unknown, and still names the others.
    execFile('dpkg-query', ['--show', `--showformat=\${Package} \${db:Status-Status}\\n`, ...debianPackages], (_failure, output) => {
      const installed = new Set(
        output
          .split('\n')
          .filter((line) => line.endsWith(' installed'))
          .map((line) => line.split(' ')[0]),
      )
      resolve(debianPackages.filter((name) => !installed.has(name)))
    })
  })
}
