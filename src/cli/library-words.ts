import type { Messages } from '../language/say.ts'

/** Words of `import` and `diff`. */
export const lw = {
  new: { kk: 'жаңа', ru: 'новая', en: 'new' },
  updated: { kk: 'жаңартылды', ru: 'обновлена', en: 'updated' },
  unchanged: { kk: 'өзгеріссіз', ru: 'без изменений', en: 'unchanged' },
  articles: {
    kk: 'баптар: {n}, {first} – {last}; алып тасталғаны: {excluded}',
    ru: 'статей {n}, с {first} по {last}; исключено {excluded}',
    en: 'articles {n}, from {first} to {last}; taken out {excluded}',
  },
  gaps: {
    kk: '; жоқ, бірақ алып тасталғаны айтылмаған: {list}',
    ru: '; нет и не сказано, что исключены: {list}',
    en: '; not there and not said to be taken out: {list}',
  },
  signs: {
    kk: 'таңбалар: кіргені {in}, шыққаны {out}, жоғалғаны {lost}; ескертпелер: {notes}, олардағы өзгерістер: {amendments}',
    ru: 'знаков прочитано {in}, сохранено {out}, потеряно {lost}; примечаний {notes}, изменений в них {amendments}',
    en: 'signs in {in}, out {out}, lost {lost}; notes {notes}, amendments in them {amendments}',
  },
  linked: {
    kk: 'жазбамен байланысы: {provisions} норма, {articles} бап',
    ru: 'связано с записью: норм {provisions}, статей {articles}',
    en: 'linked to the record: {provisions} provisions of {articles} articles',
  },
  absent: { kk: '; бұл мәтінде жоғы: {list}', ru: '; нет в этом тексте: {list}', en: '; not in this text: {list}' },
  progress: {
    kk: '{n}/{of} коммит, {day}, {acts} актінің {editions} редакциясы',
    ru: 'коммитов {n} из {of}, {day}, редакций {editions}, актов {acts}',
    en: '{n} of {of} commits, {day}, {editions} editions of {acts} acts',
  },
  clone: {
    kk: 'актілер: {acts}; жаңа редакциялар: {new}, жаңартылғаны: {updated}, өзгеріссіз: {unchanged}, бұрын оқылғаны: {known}; акт қоймадан {gone} рет шыққан; кірген таңбалар: {signs}, жоғалғаны 0',
    ru: 'актов {acts}: новых редакций {new}, обновлено {updated}, без изменений {unchanged}, прочитано раньше {known}; акт уходил из хранилища {gone} раз; знаков прочитано {signs}, потеряно 0',
    en: '{acts} acts: {new} editions new, {updated} updated, {unchanged} unchanged, {known} read before; {gone} times an act left the repository; {signs} signs in, 0 lost',
  },
  notImported: { kk: 'енгізілмеді: {what}', ru: 'не загружено: {what}', en: 'not imported: {what}' },
  atCommit: { kk: '{folder}, {commit} коммиті', ru: '{folder}, коммит {commit}', en: '{folder} at {commit}' },
  cannotRead: { kk: '{file}: оқылмайды: {code}', ru: '{file}: не читается: {code}', en: '{file}: cannot be read: {code}' },
  oneFile: {
    kk: '--version: онымен бір ғана файл беріңіз; бірнеше файлдың күні өздерінде айтылады',
    ru: '--version: с ним можно дать только один файл; несколько файлов называют свои даты сами',
    en: '--version: give one file with it; several files state their own dates',
  },

  noText: {
    kk: 'кітапханада {id} мәтіні жоқ; оны былай енгізіңіз: arasha import FILE --as {id}',
    ru: 'в библиотеке нет текста {id}; загрузите его: arasha import FILE --as {id}',
    en: 'the library has no text of {id}; bring it in with: arasha import FILE --as {id}',
  },
  noEdition: {
    kk: '{option}: кітапханада {id} ({lang}) актісінің {day} күнгі не одан ертерек редакциясы жоқ; барлары: {dates}',
    ru: '{option}: в библиотеке нет редакции {id} ({lang}) на {day} или раньше; есть {dates}',
    en: '{option}: the library has no edition of {id} ({lang}) so early as {day}; it has {dates}',
  },
  noneInLang: { kk: 'бұл тілде ештеңе', ru: 'на этом языке ничего', en: 'none in this language' },
  order: {
    kk: '--to: {to} күні --from {from} күнінен бұрын',
    ru: '--to: {to} раньше, чем --from {from}',
    en: '--to: {to} lies before --from {from}',
  },
  diffHead: {
    kk: '{id} ({lang}): {from} редакциясы -> {to} редакциясы: {n} өзгеріс, {places} жерде',
    ru: '{id} ({lang}): редакция от {from} -> редакция от {to}: изменений {n}, мест {places}',
    en: '{id} ({lang}): edition of {from} -> edition of {to}: {n} changes in {places} places',
  },
  spelling: {
    kk: 'тағы {n} жерде тек әріптердің, тырнақшалардың не сызықшалардың жазылуы басқа',
    ru: 'мест, где отличаются только написание букв, кавычки или тире: {n}',
    en: '{n} more differ only in how letters, quotes or dashes are set',
  },
  added: { kk: 'қосылды', ru: 'добавлено', en: 'added' },
  removed: { kk: 'алынды', ru: 'убрано', en: 'removed' },
  excluded: { kk: 'алып тасталды', ru: 'исключено', en: 'excluded' },
  changed: { kk: 'өзгерді', ru: 'изменено', en: 'changed' },
  renumbered: { kk: 'нөмірі өзгерді', ru: 'другой номер', en: 'renumbered' },
  was: { kk: '(бұрын: {place})', ru: '(было {place})', en: '(was {place})' },
  since: { kk: '{day} бастап', ru: 'с {day}', en: 'since {day}' },
  touches: { kk: 'жазбада қатысты:', ru: 'касается в записи:', en: 'touches in the record:' },
} as const satisfies Messages
