import type { ReactNode } from 'react'

/** A named part of the bench. `about` tells it apart where a page holds several flows: part of its name, unseen. */
export function Room({
  id,
  title,
  about,
  children,
}: {
  /** Of its title. */
  id: string
  title: string
  about: string
  children: ReactNode
}) {
  return (
    <section
      aria-labelledby={id}
      className="min-w-0 rounded-xl border border-line bg-raised p-4 text-ink shadow-card"
    >
      <p id={id} className="font-semibold">
        {title}
        <span className="sr-only">: {about}</span>
      </p>
      {children}
    </section>
  )
}
