import { jsonSchemas } from '../record/json-schema.ts'
import type { ArashaRecord } from '../record/record.ts'
import { FOLDERS, type ISODate, type Kind, LANGS } from '../record/types.ts'
import { decisionsCsv, indicatorCsv, recommendationsCsv } from '../site/csv.ts'
import { decisionsOn, filterRecommendations } from '../site/un.ts'

export interface DataFile {
  readonly path: string
  readonly text: string
}

/**
 * The record as a data package (Data Package standard, version 2): the entries of each kind as lines of JSON, with the schema of the kind;
 * the tables of the pages as CSV in each language; `datapackage.json`, which names every file with its size and digest. `sha256` in hex.
 */
export function dataPackage(record: ArashaRecord, today: ISODate, sha256: (bytes: Uint8Array) => string): readonly DataFile[] {
  const kinds = (Object.keys(FOLDERS) as Kind[]).filter((kind) => record.all(kind).length > 0)
  const schemas = jsonSchemas()
  const files: DataFile[] = kinds.map((kind) => ({
    path: `entries/${kind}.jsonl`,
    text: record
      .all(kind)
      .map((entry) => `${JSON.stringify(entry)}\n`)
      .join(''),
  }))
  for (const kind of kinds) files.push({ path: `schemas/${kind}.json`, text: schemas[`${kind}.json`] as string })
  for (const lang of LANGS) {
    files.push({
      path: `tables/recommendations.${lang}.csv`,
      text: recommendationsCsv(record, filterRecommendations(record, today, {}, lang), lang),
    })
    files.push({ path: `tables/decisions.${lang}.csv`, text: decisionsCsv(record, decisionsOn(record, today), lang) })
    for (const i of record.all('indicator'))
      files.push({ path: `tables/indicators/${i.id}.${lang}.csv`, text: indicatorCsv(record, i, lang) })
  }
  const resources = files.map(({ path, text }) => {
    const bytes = new TextEncoder().encode(text)
    const format = path.slice(path.lastIndexOf('.') + 1)
    return {
      name: path
        .replace(/\.[a-z]+$/, '')
        .replaceAll('/', '-')
        .toLowerCase(),
      path,
      format,
      mediatype: MEDIA[format],
      encoding: 'utf-8',
      bytes: bytes.length,
      hash: `sha256:${sha256(bytes)}`,
    }
  })
  const described = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'arasha-record',
    title: 'Arasha: the human-rights law of Kazakhstan as data',
    description:
      'Every entry bears its sources, with the place in each, a status (official, reported, unverified) and the day it was checked.',
    version: record.edition,
    created: `${today}T00:00:00Z`,
    licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
    record: { edition: record.edition, digest: record.digest },
    resources,
  }
  return [...files, { path: 'datapackage.json', text: `${JSON.stringify(described, null, 1)}\n` }]
}

const MEDIA: Readonly<Record<string, string>> = { jsonl: 'application/jsonl', json: 'application/schema+json', csv: 'text/csv' }
