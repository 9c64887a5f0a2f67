import type { Exhibit } from '@/lib/content/diagnostic'

/** What there is to judge: the bytes of an exchange, or a log as a table. */
export function ExhibitView({ exhibit }: { exhibit: Exhibit }) {
  if (exhibit.kind === 'wire')
    return (
      <figure className="mt-4">
        <figcaption className="text-sm text-muted">{exhibit.label}</figcaption>
        <pre className="mt-1 rounded-xl border border-line bg-sunken px-4 py-3 font-mono text-xs break-words whitespace-pre-wrap">
          {exhibit.text}
        </pre>
      </figure>
    )
  return (
    <div className="mt-4 rounded-xl border border-line bg-sunken px-4 py-2">
      <table className="w-full text-left text-xs sm:text-sm">
        <caption className="pb-1 text-left text-sm text-muted">{exhibit.label}</caption>
        <thead>
          <tr>
            {exhibit.columns.map((column) => (
              <th key={column} scope="col" className="py-1.5 pr-3 font-semibold">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="font-mono text-xs">
          {exhibit.rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a log may be alike and never change places
            <tr key={line} className="border-t border-line align-top">
              {row.map((cell, column) => (
                <td key={exhibit.columns[column]} className="py-1.5 pr-3 break-words">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
