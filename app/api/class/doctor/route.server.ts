import { doctor } from '@/lib/class/http/doctor'

export const dynamic = 'force-dynamic'

/** What the trainer's check of this place needs to know of the server. */
export const GET = doctor
