import type { Made } from '@/lib/outside/page/ask-server'

/** As this browser reaches the server, whatever the server calls itself. */
export const baseOf = ({ workspace }: Made): string => `${window.location.origin}/practice/${workspace}`
