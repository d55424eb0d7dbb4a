// Cuts the two faces down to what three languages need and writes src/site/assets/fonts. Run once, when a face is updated.
import { readFileSync, writeFileSync } from 'node:fs'
import subset from 'subset-font'

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('')
// ASCII, the signs of law and print, and letters of names in sources.
const LATIN = `${range(0x20, 0x7e)}\u00a0§©«»°·×÷–—‘’“”„•…‹›№−éèüöäıñçÉÜÖÄ`
const CYRILLIC = `${range(0x410, 0x44f)}ЁёІіҰұ№`
const KAZAKH = 'ӘәҒғҚқҢңӨөҮүҺһ'

for (const [face, from] of [
  ['source-serif-4', '@fontsource-variable/source-serif-4/files/source-serif-4'],
  ['onest', '@fontsource-variable/onest/files/onest'],
] as const) {
  for (const [name, text] of [
    ['latin', LATIN],
    ['cyrillic', CYRILLIC],
    ['cyrillic-ext', KAZAKH],
  ] as const) {
    const font = readFileSync(new URL(`../node_modules/${from}-${name}-wght-normal.woff2`, import.meta.url))
    const cut = await subset(font, text, { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700 } } })
    writeFileSync(new URL(`../src/site/assets/fonts/${face}-${name}.woff2`, import.meta.url), cut)
    console.log(face, name, cut.length)
  }
}
