import { codeToTokens } from 'shiki'

/** Code in the colours of the lessons' code, worked out at build. */
export async function ColouredCode({ code, lang }: { code: string; lang: 'bash' | 'ts' }) {
  const { tokens } = await codeToTokens(code, {
    lang,
    themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    defaultColor: false,
  })
  return (
    <code className="shiki">
      {tokens.map((line, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a fixed text never change places
        <span key={row} className="block min-h-[1lh]">
          {line.map((token, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above; offsets repeat where two themes cut differently
            <span key={index} style={token.htmlStyle}>
              {token.content}
            </span>
          ))}
        </span>
      ))}
    </code>
  )
}
