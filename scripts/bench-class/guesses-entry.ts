export { codeAlphabet, codeLength } from '@/lib/class/rooms/code'
export { FailedCodes } from '@/lib/class/rooms/failed-codes'
