/** The files under check, paths from the root with forward slashes. A planted tree in a test needs no disk. */
export type Tree = { files: readonly string[]; read: (file: string) => string }
