import type { ReactNode } from 'react'

export const metadata = {
  title: 'Bare page',
  description: 'What the framework alone weighs.',
  robots: 'noindex',
}

/** The floor that `npm run bench` measures lesson pages against: this framework with nothing of ours. */
export default function BareLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
