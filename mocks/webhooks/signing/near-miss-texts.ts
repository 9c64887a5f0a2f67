// Promises a sentence or two for each known wrong way to sign: what happened, and what to do about it.
import type { Texts } from '../../locale'
import type { NearMissId } from './near-misses'

export const nearMissTexts: Readonly<Record<NearMissId, Texts>> = {
  'prefix-missing': {
    en: 'The signature itself is right, but it does not begin as this style wants it. Compare it together with the prefix that names the version or the hash.',
    pt: 'A assinatura em si está certa, mas não começa como este estilo pede. Compare-a junto com o prefixo que diz a versão ou o hash.',
    es: 'La firma en sí es correcta, pero no empieza como pide este estilo. Compárala junto con el prefijo que indica la versión o el hash.',
  },
  'prefix-doubled': {
    en: 'The signature itself is right, but its prefix stands there twice. Add the prefix once only: your library may already have done so.',
    pt: 'A assinatura em si está certa, mas o prefixo aparece duas vezes. Acrescente o prefixo só uma vez: sua biblioteca talvez já tenha feito isso.',
    es: 'La firma en sí es correcta, pero su prefijo aparece dos veces. Añade el prefijo una sola vez: quizá tu biblioteca ya lo hizo.',
  },
  'old-secret': {
    en: 'Your code used the old secret. Take the new one; while secrets are being changed, try both.',
    pt: 'Seu código usou o segredo antigo. Use o novo; durante a troca de segredos, tente os dois.',
    es: 'Tu código usó el secreto antiguo. Usa el nuevo; mientras se cambian los secretos, prueba ambos.',
  },
  'other-secret': {
    en: 'Your code used the secret of another endpoint. Each endpoint has its own: look up the secret by the address that was called.',
    pt: 'Seu código usou o segredo de outro endpoint. Cada endpoint tem o seu: busque o segredo pelo endereço que foi chamado.',
    es: 'Tu código usó el secreto de otro endpoint. Cada endpoint tiene el suyo: busca el secreto según la dirección a la que llamaron.',
  },
  'secret-whitespace': {
    en: 'The secret has a line break or a space at its end, often from a file or from copying. Trim it when you read it.',
    pt: 'O segredo tem uma quebra de linha ou um espaço no fim, muitas vezes por vir de um arquivo ou de uma cópia. Remova isso ao ler o segredo.',
    es: 'El secreto termina en un salto de línea o un espacio, a menudo por venir de un archivo o de una copia. Quítalo al leer el secreto.',
  },
  'key-not-decoded': {
    en: 'Your code used the letters of the secret as the key. Take off `whsec_`, then decode the rest from base64: those bytes are the key.',
    pt: 'Seu código usou as letras do segredo como chave. Tire `whsec_` e decodifique o resto de base64: esses bytes são a chave.',
    es: 'Tu código usó las letras del secreto como clave. Quita `whsec_` y decodifica el resto de base64: esos bytes son la clave.',
  },
  'key-prefix-kept': {
    en: 'Your code decoded the secret with `whsec_` still in front, so the key has wrong bytes at its start. Take off the prefix first, then decode.',
    pt: 'Seu código decodificou o segredo com `whsec_` ainda na frente, e a chave ficou com bytes errados no começo. Tire o prefixo primeiro e só então decodifique.',
    es: 'Tu código decodificó el secreto con `whsec_` todavía delante, así que la clave empieza con bytes equivocados. Quita primero el prefijo y después decodifica.',
  },
  'key-decoded': {
    en: 'Your code decoded the secret before using it. This sender takes the letters of the secret as they are for the key: do not decode.',
    pt: 'Seu código decodificou o segredo antes de usá-lo. Este remetente usa as letras do segredo como chave, do jeito que estão: não decodifique.',
    es: 'Tu código decodificó el secreto antes de usarlo. Este remitente usa como clave las letras del secreto tal como están: no lo decodifiques.',
  },
  'key-prefix-lost': {
    en: 'Your code took `whsec_` off the secret. For this sender it belongs to the key: use the secret whole.',
    pt: 'Seu código tirou `whsec_` do segredo. Para este remetente o prefixo faz parte da chave: use o segredo inteiro.',
    es: 'Tu código quitó `whsec_` del secreto. Para este remitente forma parte de la clave: usa el secreto entero.',
  },
  hex: {
    en: 'The bytes are right, but they are written in hex. This sender writes them in base64: change the output encoding.',
    pt: 'Os bytes estão certos, mas escritos em hexadecimal. Este remetente os escreve em base64: troque a codificação da saída.',
    es: 'Los bytes son correctos, pero están escritos en hexadecimal. Este remitente los escribe en base64: cambia la codificación de la salida.',
  },
  base64: {
    en: 'The bytes are right, but they are written in base64. This sender writes them in hex: change the output encoding.',
    pt: 'Os bytes estão certos, mas escritos em base64. Este remetente os escreve em hexadecimal: troque a codificação da saída.',
    es: 'Los bytes son correctos, pero están escritos en base64. Este remitente los escribe en hexadecimal: cambia la codificación de la salida.',
  },
  base64url: {
    en: 'The bytes are right, but written in the base64 for addresses, with `-` and `_` or without the `=` at the end. Use ordinary base64.',
    pt: 'Os bytes estão certos, mas escritos no base64 para endereços, com `-` e `_` ou sem o `=` no fim. Use o base64 comum.',
    es: 'Los bytes son correctos, pero escritos en el base64 para direcciones, con `-` y `_` o sin el `=` final. Usa el base64 normal.',
  },
  'upper-case': {
    en: 'The bytes are right, but the hex has capital letters. This sender writes small ones: compare small letters with small letters.',
    pt: 'Os bytes estão certos, mas o hexadecimal está em maiúsculas. Este remetente usa minúsculas: compare minúsculas com minúsculas.',
    es: 'Los bytes son correctos, pero el hexadecimal está en mayúsculas. Este remitente usa minúsculas: compara minúsculas con minúsculas.',
  },
  'body-trimmed': {
    en: 'Your code signed the body without the blanks or the line break at its ends. They were sent and signed: take the body as it came, do not trim it.',
    pt: 'Seu código assinou o corpo sem os espaços ou a quebra de linha das pontas. Eles foram enviados e assinados: use o corpo como chegou, sem aparar.',
    es: 'Tu código firmó el cuerpo sin los espacios o el salto de línea de los extremos. Se enviaron y se firmaron: usa el cuerpo como llegó, sin recortarlo.',
  },
  'newline-added': {
    en: 'Your code signed one line break more than was sent. Some tools, such as `echo`, add it at the end: sign the body alone.',
    pt: 'Seu código assinou uma quebra de linha a mais do que foi enviado. Algumas ferramentas, como `echo`, a acrescentam no fim: assine só o corpo.',
    es: 'Tu código firmó un salto de línea más de lo enviado. Algunas herramientas, como `echo`, lo agregan al final: firma solo el cuerpo.',
  },
  'body-reserialised': {
    en: 'Your code read the JSON and wrote it again before signing; the meaning is the same, the bytes are not. Check the raw body first (`await request.text()`), then parse it.',
    pt: 'Seu código leu o JSON e o escreveu de novo antes de assinar; o significado é o mesmo, os bytes não. Verifique primeiro o corpo bruto (`await request.text()`) e só então leia o JSON.',
    es: 'Tu código leyó el JSON y lo volvió a escribir antes de firmar; el significado es el mismo, los bytes no. Comprueba primero el cuerpo en bruto (`await request.text()`) y después lee el JSON.',
  },
  'body-pretty': {
    en: 'Your code signed the JSON with line breaks and indents that were not sent. Sign the raw body; make it pretty only for people.',
    pt: 'Seu código assinou o JSON com quebras de linha e recuos que não foram enviados. Assine o corpo bruto; formate só para as pessoas.',
    es: 'Tu código firmó el JSON con saltos de línea y sangrías que no se enviaron. Firma el cuerpo en bruto; dale formato solo para las personas.',
  },
  milliseconds: {
    en: 'Your code signed the time in milliseconds. Use the timestamp exactly as it stands in the header: whole seconds.',
    pt: 'Seu código assinou o horário em milissegundos. Use o timestamp exatamente como está no cabeçalho: segundos inteiros.',
    es: 'Tu código firmó la hora en milisegundos. Usa el timestamp exactamente como está en el encabezado: segundos enteros.',
  },
  'id-missing': {
    en: 'The message id is missing from what your code signed. Put the id from its header in front.',
    pt: 'Falta o id da mensagem no que seu código assinou. Coloque na frente o id que vem no cabeçalho.',
    es: 'Falta el id del mensaje en lo que firmó tu código. Pon delante el id que viene en su cabecera.',
  },
  'timestamp-missing': {
    en: 'The timestamp is missing from what your code signed. Put the one from the header in its place before the body.',
    pt: 'Falta o timestamp no que seu código assinou. Coloque o do cabeçalho no lugar dele, antes do corpo.',
    es: 'Falta el timestamp en lo que firmó tu código. Pon el del encabezado en su sitio, antes del cuerpo.',
  },
  'version-missing': {
    en: 'The version is missing from what your code signed. Begin the signed text with `v0`.',
    pt: 'Falta a versão no que seu código assinou. Comece o texto assinado com `v0`.',
    es: 'Falta la versión en lo que firmó tu código. Empieza el texto firmado con `v0`.',
  },
  'body-only': {
    en: 'Your code signed the body alone. This sender signs more than that: see the coloured parts for what stands in front of the body.',
    pt: 'Seu código assinou só o corpo. Este remetente assina mais do que isso: veja nas partes coloridas o que vem antes do corpo.',
    es: 'Tu código firmó solo el cuerpo. Este remitente firma más que eso: mira en las partes de color lo que va delante del cuerpo.',
  },
  'too-much-signed': {
    en: 'Your code signed more than this sender does, as another sender would. See the coloured parts and sign only those.',
    pt: 'Seu código assinou mais do que este remetente assina, como outro remetente faria. Veja as partes coloridas e assine só essas.',
    es: 'Tu código firmó más de lo que firma este remitente, como lo haría otro. Mira las partes de color y firma solo esas.',
  },
  'order-swapped': {
    en: 'All parts are there, but in another order. Put them in the order of the coloured parts, the body last.',
    pt: 'Todas as partes estão lá, mas em outra ordem. Coloque-as na ordem das partes coloridas, com o corpo por último.',
    es: 'Están todas las partes, pero en otro orden. Ponlas en el orden de las partes de color, con el cuerpo al final.',
  },
  'wrong-separator': {
    en: 'All parts are there in the right order, but joined by another sign, or by none. Use the one between the coloured parts.',
    pt: 'Todas as partes estão na ordem certa, mas unidas por outro sinal, ou por nenhum. Use o que está entre as partes coloridas.',
    es: 'Están todas las partes en el orden correcto, pero unidas por otro signo, o por ninguno. Usa el que está entre las partes de color.',
  },
  'sha-1': {
    en: 'Your code used SHA-1, an older and weaker hash. Use HMAC with SHA-256.',
    pt: 'Seu código usou SHA-1, um hash mais antigo e mais fraco. Use HMAC com SHA-256.',
    es: 'Tu código usó SHA-1, un hash más antiguo y más débil. Usa HMAC con SHA-256.',
  },
  'sha-512': {
    en: 'Your code used SHA-512. It is a good hash, but this sender uses HMAC with SHA-256.',
    pt: 'Seu código usou SHA-512. É um bom hash, mas este remetente usa HMAC com SHA-256.',
    es: 'Tu código usó SHA-512. Es un buen hash, pero este remitente usa HMAC con SHA-256.',
  },
  'plain-hash': {
    en: 'Your code computed a plain hash. A plain hash proves no secret: use HMAC with SHA-256, which takes the secret as its key.',
    pt: 'Seu código calculou um hash simples. Um hash simples não prova nenhum segredo: use HMAC com SHA-256, que recebe o segredo como chave.',
    es: 'Tu código calculó un hash simple. Un hash simple no prueba ningún secreto: usa HMAC con SHA-256, que toma el secreto como clave.',
  },
  'not-utf8': {
    en: 'The letters are right, but your code turned them into other bytes: accents or emoji were not written as UTF-8. Keep the body as bytes, or say UTF-8 where you convert.',
    pt: 'As letras estão certas, mas seu código as transformou em outros bytes: acentos ou emojis não foram escritos em UTF-8. Mantenha o corpo em bytes ou diga UTF-8 onde converte.',
    es: 'Las letras son correctas, pero tu código las convirtió en otros bytes: los acentos o los emojis no se escribieron en UTF-8. Conserva el cuerpo en bytes o indica UTF-8 donde conviertes.',
  },
}
