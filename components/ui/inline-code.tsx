/** A sentence whose `back-ticked` parts are code. Content files hold sentences, not markup. */
export const InlineCode = ({ text }: { text: string }) =>
  text.split('`').map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one fixed sentence never change places
      <code key={index} className="rounded bg-sunken px-1 py-0.5 font-mono text-[0.88em] break-words">
        {part}
      </code>
    ) : (
      part
    ),
  )
