import type { Messages } from '../language/say.ts'

export const messages = {
  inForce: {
    kk: '{id}: {on} күні қолданыста, {from} күнінен бастап.',
    ru: '{id}: на {on} действует, с {from}.',
    en: '{id}: in force on {on}, since {from}.',
  },
  inForceTreaty: {
    kk: '{id}: шарт {on} күні Қазақстан үшін міндетті, {from} күнінен бастап.',
    ru: '{id}: на {on} договор обязателен для Казахстана, с {from}.',
    en: '{id}: the treaty binds Kazakhstan on {on}, since {from}.',
  },
  notYet: {
    kk: '{id}: {on} күні әлі қолданыста емес, {from} күнінен бастап қолданылады.',
    ru: '{id}: на {on} еще не действует, действует с {from}.',
    en: '{id}: not yet in force on {on}; in force since {from}.',
  },
  ended: {
    kk: '{id}: {on} күні қолданыста емес, {to} күнінен бастап күші жоқ.',
    ru: '{id}: на {on} не действует, действие прекращено с {to}.',
    en: '{id}: not in force on {on}; it ended on {to}.',
  },
  neverBound: {
    kk: '{id}: Қазақстан бұл шартқа қатыспайды, сондықтан ол {on} күні Қазақстан үшін міндетті емес.',
    ru: '{id}: Казахстан в этом договоре не участвует, и на {on} договор для него не обязателен.',
    en: '{id}: Kazakhstan is not a party to this treaty; it does not bind Kazakhstan on {on}.',
  },
  onlySigned: {
    kk: '{id}: Қазақстан бұл шартқа қол қойған, бірақ ратификацияламаған; {on} күні ол міндетті емес.',
    ru: '{id}: Казахстан подписал этот договор, но не ратифицировал; на {on} он не обязателен.',
    en: '{id}: Kazakhstan has signed this treaty but not ratified it; it does not bind on {on}.',
  },
  spanUnknown: {
    kk: '{id}: {on} күні қолданыста болғаны жазбадан белгісіз.',
    ru: '{id}: из записи неизвестно, действует ли это на {on}.',
    en: '{id}: the record does not know whether it was in force on {on}.',
  },
  fuzzy: {
    kk: '{id}: күшіне ену не тоқтау күні дәл белгісіз ({from}), сондықтан {on} күні қолданыста болғаны белгісіз.',
    ru: '{id}: день начала или конца действия известен неточно ({from}), поэтому неизвестно, действовало ли это на {on}.',
    en: '{id}: the day of beginning or end is known only roughly ({from}), so it is not known whether it was in force on {on}.',
  },
  softLaw: {
    kk: '{id}: бұл құжаттың міндетті күші жоқ, ол тек түсіндіруге көмектеседі.',
    ru: '{id}: у этого документа нет обязательной силы, он лишь помогает толковать нормы.',
    en: '{id}: this document has no binding force; it only helps to interpret.',
  },
  notInForceEnd: {
    kk: 'Екі норманың екеуі де сол күні қолданыста болмаса, қайсысы басым деген сұрақ тумайды.',
    ru: 'Если в этот день действовали не обе нормы, вопрос о том, какая важнее, не возникает.',
    en: 'Where the two norms were not both in force on that day, the question which of them prevails does not arise.',
  },
  level: {
    kk: '{a} – {levelA}; {b} – {levelB}. Деңгейі жоғарысы басым: {winner}.',
    ru: '{a} – {levelA}; {b} – {levelB}. Важнее норма более высокого уровня: {winner}.',
    en: '{a}: {levelA}; {b}: {levelB}. The norm of the higher level prevails: {winner}.',
  },
  sameLevel: {
    kk: 'Екі норманың деңгейі бір: {level}.',
    ru: 'Обе нормы одного уровня: {level}.',
    en: 'Both norms are of one level: {level}.',
  },
  constitutionOverTreaty: {
    kk: '{winner}: Конституцияның күші ең жоғары, ел ішінде халықаралық шарт одан төмен тұр.',
    ru: '{winner}: Конституция имеет высшую силу, внутри страны договор стоит ниже нее.',
    en: '{winner}: the Constitution has the highest force; within the country a treaty stands below it.',
  },
  treatyPrevails: {
    kk: 'Сондықтан басымдық мына нормада: {winner}. Одан төмен: {loser}.',
    ru: 'Поэтому {winner} имеет приоритет перед {loser}.',
    en: 'So {winner} prevails over {loser}.',
  },
  treatyPrevailsByStatute: {
    kk: 'Сондықтан басымдық мына нормада: {winner}. Одан төмен: {loser}. Бірақ бұл басымдықты енді Конституция емес, тек заң береді.',
    ru: 'Поэтому {winner} имеет приоритет перед {loser}, но теперь только по закону, а не по Конституции.',
    en: 'So {winner} prevails over {loser}, but by statute only, no longer by the Constitution.',
  },
  noClause: {
    kk: 'Сол күнгі шарттардың орны туралы ереже жазбада жоқ.',
    ru: 'Правила о месте договоров на этот день в записи нет.',
    en: 'The record has no rule on the rank of treaties for that day.',
  },
  twoTreaties: {
    kk: 'Екеуі де Қазақстан үшін міндетті шарт. Олардың бірін екіншісінен жоғары қоятын ереже жазбада жоқ: екеуі де орындалуға тиіс.',
    ru: 'Оба договора обязательны для Казахстана. Правила, которое ставило бы один выше другого, в записи нет: выполнять надо оба.',
    en: 'Both are treaties that bind Kazakhstan. The record has no rule that places one above the other: both must be carried out.',
  },
  sameNorm: {
    kk: 'Бұл – бір норма, салыстыратын ештеңе жоқ.',
    ru: 'Это одна и та же норма, сравнивать нечего.',
    en: 'This is one and the same norm; there is nothing to compare.',
  },
  sameAct: {
    kk: 'Екі норма бір актіде тұр және күші бірдей: олар бірге оқылады. Қайсысы арнаулы немесе кейінгі екенін мәтіннен адам шешуге тиіс.',
    ru: 'Обе нормы стоят в одном акте и имеют равную силу: их читают вместе. Какая из них специальная или более поздняя, решает человек по тексту.',
    en: 'Both norms stand in one act with equal force and are read together. Which of them is the special or the later one a person must decide from the text.',
  },
  later: {
    kk: '{winner} кейін қолданысқа енген ({laterOn}; екіншісі – {earlierOn}), сондықтан сол қолданылады.',
    ru: '{winner} введено в действие позже ({laterOn}; другая норма – {earlierOn}), поэтому применяется оно.',
    en: '{winner} was brought into effect later ({laterOn}; the other on {earlierOn}), so it applies.',
  },
  laterSame: {
    kk: 'Екеуі бір күні қолданысқа енген ({on}): уақыт бойынша таңдау мүмкін емес.',
    ru: 'Обе введены в действие в один день ({on}): по времени выбрать нельзя.',
    en: 'Both were brought into effect on one day ({on}): time does not decide.',
  },
  laterUnknown: {
    kk: 'Қайсысы кейін қолданысқа енгенін жазба айта алмайды: күндері дәл белгісіз немесе актілер мен нормалардың реті сәйкес келмейді.',
    ru: 'Какая норма введена позже, запись сказать не может: даты известны неточно либо порядок актов и порядок норм расходятся.',
    en: 'The record cannot say which came into effect later: the dates are known only roughly, or the order of the acts and that of the norms differ.',
  },
  softLoses: {
    kk: 'Міндетті күші бар норма қолданылады: {winner}.',
    ru: 'Применяется норма, имеющая обязательную силу: {winner}.',
    en: 'The norm with binding force applies: {winner}.',
  },
  softBoth: {
    kk: 'Екеуінің де міндетті күші жоқ: бірі екіншісінен басым бола алмайды.',
    ru: 'Ни у одного из документов нет обязательной силы: ни один не выше другого.',
    en: 'Neither document has binding force: neither prevails.',
  },
  outsideLevels: {
    kk: 'Бұл актінің деңгейі жазбадағы иерархияда жоқ.',
    ru: 'Уровня этого акта нет в иерархии записи.',
    en: 'The level of this act is not in the hierarchy of the record.',
  },
  warnSpecial: {
    kk: 'Арнаулы норма туралы уәж бұл жауапты өзгертуі мүмкін.',
    ru: 'Довод о специальной норме может изменить этот ответ.',
    en: 'An argument from the special norm may change this answer.',
  },
  warnLevelBasis: {
    kk: 'Сол күнгі иерархия туралы заң жазбада жоқ; деңгейлер кейінгі заң бойынша алынды.',
    ru: 'Закона об иерархии актов на этот день в записи нет; уровни взяты по более позднему закону.',
    en: 'The record lacks the law on the hierarchy of acts for that day; the levels are taken from a later law.',
  },
  warnRatified: {
    kk: 'Ереже ратификацияланған шарттар туралы; {id} қашан ратификацияланғаны жазбада жоқ.',
    ru: 'Норма говорит о ратифицированных договорах; дня ратификации {id} в записи нет.',
    en: 'The clause is about ratified treaties; the record has no day of ratification for {id}.',
  },
  warnConstitutionalLaw: {
    kk: 'Ереже «заңдар» дейді; оның конституциялық заңдарға да қатысы бар ма – расталмаған.',
    ru: 'Норма говорит о «законах»; относится ли она и к конституционным законам, не подтверждено.',
    en: 'The clause speaks of “laws”; whether it reaches constitutional laws too is not confirmed.',
  },
  warnEnclosing: {
    kk: '{id}: жазбада тек {held} бар; жауап соған негізделген.',
    ru: '{id}: в записи есть только {held}; ответ основан на нем.',
    en: '{id}: the record holds only {held}; the answer rests on it.',
  },
  cautionReadEarlier: {
    kk: '{id}: мәтін {read} редакциясында оқылды; одан кейінгі өзгерістер тексерілмеді.',
    ru: '{id}: текст прочитан в редакции от {read}; более поздние изменения не проверены.',
    en: '{id}: the text was read in the edition of {read}; later changes were not checked.',
  },
  cautionReadLater: {
    kk: '{id}: мәтін {read} редакциясында оқылды; {on} күнгі сөзі тексерілмеді.',
    ru: '{id}: текст прочитан в редакции от {read}; формулировка на {on} не проверена.',
    en: '{id}: the text was read in the edition of {read}; the wording on {on} was not checked.',
  },
  cautionPrecision: {
    kk: '{id}: қолданысқа енген күні дәл белгісіз (шамамен {from}).',
    ru: '{id}: день начала действия известен неточно (около {from}).',
    en: '{id}: the day of its beginning is known only roughly (about {from}).',
  },
  cautionStatus: {
    kk: '{id}: бұл мәлімет расталмаған (мәртебесі: тексерілмеген).',
    ru: '{id}: эти сведения не подтверждены (статус: не проверено).',
    en: '{id}: this is not confirmed (status: unverified).',
  },
  cautionReported: {
    kk: '{id}: мәлімет ресми мәтіннен емес, басқа дереккөзден алынған.',
    ru: '{id}: сведения взяты не из официального текста, а из сообщений.',
    en: '{id}: this is taken from reporting, not from the official text.',
  },
  cautionAmended: {
    kk: '{id}: оқылғаннан кейінгі өзгертуші актілер оқылмады: {acts}.',
    ru: '{id}: не прочитаны изменяющие акты, принятые после прочитанной редакции: {acts}.',
    en: '{id}: amending acts after the edition that was read were not read: {acts}.',
  },
} as const satisfies Messages
