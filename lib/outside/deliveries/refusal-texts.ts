// Why a delivery did not leave or brought nothing back, in the words of the log.
import type { RefusedWhy } from '@/lib/egress/call-out'
import type { Texts } from '@/mocks/locale'

type Say = (about: string) => Texts

export const refusalTexts: Readonly<Record<RefusedWhy, Say>> = {
  'not-http': (about) => ({
    en: `Only http and https addresses can be called, and this is none: ${about}`,
    pt: `Só dá para chamar endereços http e https, e este não é um deles: ${about}`,
    es: `Solo se puede llamar a direcciones http y https, y esta no lo es: ${about}`,
  }),
  credentials: () => ({
    en: 'An address with a name and password in it is not called. Check a signature instead.',
    pt: 'Um endereço com usuário e senha dentro dele não é chamado. Em vez disso, verifique a assinatura.',
    es: 'No se llama a una dirección que lleva usuario y contraseña. En su lugar, verifica la firma.',
  }),
  port: (about) => ({
    en: `Port ${about} belongs to another kind of service. Listen on 80, 443 or any port from 1024 on.`,
    pt: `A porta ${about} é de outro tipo de serviço. Escute na 80, na 443 ou em qualquer porta a partir da 1024.`,
    es: `El puerto ${about} es de otro tipo de servicio. Escucha en el 80, el 443 o cualquiera a partir del 1024.`,
  }),
  'unknown-host': (about) => ({
    en: `Nobody knows an address for the name ${about}.`,
    pt: `Ninguém conhece um endereço para o nome ${about}.`,
    es: `Nadie conoce una dirección para el nombre ${about}.`,
  }),
  address: (about) => ({
    en: `This server may not call ${about}. Whoever runs it decides with PRACTICE_CALL_OUT which addresses it may call.`,
    pt: `Este servidor não pode chamar ${about}. Quem o opera decide com PRACTICE_CALL_OUT quais endereços ele pode chamar.`,
    es: `Este servidor no puede llamar a ${about}. Quien lo opera decide con PRACTICE_CALL_OUT a qué direcciones puede llamar.`,
  }),
  timeout: (about) => ({
    en: `No whole answer came within ${about}. Answer first, work afterwards.`,
    pt: `Nenhuma resposta completa chegou em ${about}. Responda primeiro, trabalhe depois.`,
    es: `No llegó ninguna respuesta completa en ${about}. Responde primero y trabaja después.`,
  }),
  'too-much': (about) => ({
    en: `The answer was longer than is read (${about}). A webhook needs a status, hardly more.`,
    pt: `A resposta passou do que é lido (${about}). Um webhook precisa de um status e quase nada mais.`,
    es: `La respuesta era más larga de lo que se lee (${about}). Un webhook necesita un estado y poco más.`,
  }),
  tls: (about) => ({
    en: `The certificate or the encryption did not hold: ${about}`,
    pt: `O certificado ou a criptografia não se sustentou: ${about}`,
    es: `El certificado o el cifrado no se sostuvo: ${about}`,
  }),
  broken: (about) => ({
    en: `The connection could not be made or broke off: ${about}`,
    pt: `Não foi possível fazer a conexão, ou ela caiu: ${about}`,
    es: `No se pudo establecer la conexión o se cortó: ${about}`,
  }),
}
