// A request of these trials: one more contact.
import type { Asked } from '../engine'

export const contactRequest = (token: string, n: number, name = `Zoe ${n}`): Asked => ({
  url: 'https://api.wts.chat/core/v1/contact',
  method: 'POST',
  headers: [
    ['authorization', `Bearer ${token}`],
    ['content-type', 'application/json'],
  ],
  body: JSON.stringify({ name, phoneNumber: `+551198${String(n).padStart(7, '0')}` }),
})
