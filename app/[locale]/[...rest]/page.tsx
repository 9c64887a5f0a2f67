import { notFound } from 'next/navigation'

/** Addresses below a language that nothing answers get that language's 404 page. */
export default function Rest() {
  notFound()
}
