import { InlineCode } from '../ui/inline-code'

/** What to do: paragraphs by line, and lines that begin with `1.` as a numbered list. */
export function Task({ text }: { text: string }) {
  const lines = text.split('\n')
  const numbered = lines.filter((line) => /^\d+\. /.test(line))
  const first = lines.findIndex((line) => numbered.includes(line))
  const paragraph = (line: string) => (
    <p key={line} className="mt-2 max-w-[68ch] text-sm">
      <InlineCode text={line} />
    </p>
  )
  if (first === -1) return lines.map(paragraph)
  return (
    <>
      {lines.slice(0, first).map(paragraph)}
      <ol className="mt-2 max-w-[68ch] list-decimal space-y-1 pl-5 text-sm">
        {numbered.map((line) => (
          <li key={line} className="break-words">
            <InlineCode text={line.replace(/^\d+\. /, '')} />
          </li>
        ))}
      </ol>
      {lines.slice(first + numbered.length).map(paragraph)}
    </>
  )
}
