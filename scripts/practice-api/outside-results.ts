// The page of what each client saw; what an earlier run saw of one that is not at hand now stays on it.

const heading = `# The practice API, asked from outside

Written by \`OUTSIDE_RESULTS=1 npm run unit -- scripts/practice-api/clients\`; with \`N8N_COMMAND\`, n8n is asked too.
`

export interface Seen {
  version: string
  script: string
  lines: readonly string[]
}

const section = (name: string, { version, script, lines }: Seen) =>
  `## ${name}\n\n${version}, \`${script}\`\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`

/** @param names of all clients, in the page's order */
export function resultsPage(
  before: string,
  names: readonly string[],
  seen: Readonly<Record<string, Seen>>,
): string {
  const kept = before.split(/^(?=## )/m).slice(1)
  const sections = names.flatMap((name) => {
    const now = seen[name]
    return now ? section(name, now) : (kept.find((part) => part.startsWith(`## ${name}\n`))?.trimEnd() ?? [])
  })
  return [heading, ...sections].map((part) => `${part.trimEnd()}\n`).join('\n')
}
