/** Names of fields as the words they are made of: "hiringOrganization" as "hiring organization". */
export function fieldText(field: string): string {
  return field.replaceAll('.', ' ').replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`)
}
