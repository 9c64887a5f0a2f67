// Reads a request's body while counting: what is too long or too slow is given up early.
import type { IncomingMessage } from 'node:http'
import { Refused } from './said'

const closing: [name: string, value: string][] = [['connection', 'close']]

/** Leaves the socket as it is: the answer has to go out by it. @throws Refused `too-large`, `too-slow` */
export function readBody(incoming: IncomingMessage, most: number, slowest: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    const leave = () => {
      clearTimeout(timer)
      incoming.off('data', take).off('end', finish).off('error', breakOff).off('close', breakOff)
    }
    const refuse = (refused: Refused) => {
      leave()
      incoming.pause()
      reject(refused)
    }
    const take = (chunk: Buffer) => {
      length += chunk.byteLength
      if (length > most) refuse(new Refused('too-large', { headers: closing }))
      else chunks.push(chunk)
    }
    const finish = () => {
      leave()
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length))
    }
    // Whoever hung up in the middle reads no answer.
    const breakOff = () => refuse(new Refused('too-slow'))
    const timer = setTimeout(() => refuse(new Refused('too-slow', { headers: closing })), slowest)
    incoming.on('data', take).on('end', finish).on('error', breakOff).on('close', breakOff)
  })
}
