/** To be put before a command: without the right to write everywhere that root has. For anybody else nothing is needed. */
export const withoutRootsRights: readonly string[] =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-dac_override,-dac_read_search', '--'] : []
