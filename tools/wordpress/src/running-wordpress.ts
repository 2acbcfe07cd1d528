/** Writes one line a person can read about what is going on. */
export type ProgressLog = (line: string) => void

export type Permalinks = 'pretty' | 'plain'

export interface ApplicationLogin {
  user: string
  /** For Basic authentication of the REST API. Not a password for wp-admin. */
  applicationPassword: string
}

export interface StartWordPressOptions {
  /** A free port on 127.0.0.1; the caller chooses it. */
  port: number
  /** Keeps the site between starts: files, database, credentials. */
  workFolder: string
  permalinks: Permalinks
  /** Paths of plugins, each one PHP file or one folder: copied into the site on every start, and activated. */
  plugins?: readonly string[]
  /** The same, but left switched off: the REST API switches them on and off. */
  inactivePlugins?: readonly string[]
  log?: ProgressLog
}

/** A real WordPress on 127.0.0.1 with the seeded site of a small plumbing business. */
export interface RunningWordPress extends ApplicationLogin {
  url: string
  version: string
  /** The administrator's password for wp-admin. */
  password: string
  /** A second user in the role of an author: no `unfiltered_html`, may edit only their own posts. */
  author: ApplicationLogin
  /** Ends every process of the site. The site itself stays in the work folder. */
  stop(): Promise<void>
}
