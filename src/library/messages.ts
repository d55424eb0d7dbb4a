import type { Messages } from '../language/say.ts'

/** Why a file is refused, and what its reader should know of it. `{…}` are filled in where it is said. */
export const r = {
  empty: { kk: 'файл бос', ru: 'файл пуст', en: 'the file is empty' },
  noText: { kk: 'файлда мәтін жоқ', ru: 'в файле нет текста', en: 'the file holds no text' },
  oldWord: {
    kk: 'файл – ескі Word құжаты (.doc); оны .docx, PDF не мәтін ретінде сақтаңыз',
    ru: 'файл – старый документ Word (.doc); сохраните его как .docx, PDF или текст',
    en: 'the file is an old Word document (.doc); save it as .docx, PDF or text',
  },
  rtf: {
    kk: 'файл – RTF; оны .docx, PDF не мәтін ретінде сақтаңыз',
    ru: 'файл в формате RTF; сохраните его как .docx, PDF или текст',
    en: 'the file is RTF; save it as .docx, PDF or text',
  },
  lost: {
    kk: '{n} үзіндіге орын табылмады, біріншісі: "{first}"; ештеңе енгізілген жоқ',
    ru: 'отрывков, которым не нашлось места: {n}, первый: "{first}"; ничего не загружено',
    en: '{n} passages found no place, the first: "{first}"; nothing was imported',
  },
  noArticles: {
    kk: '{n} таңба мәтіннен бірде-бір бап табылмады; бұл толық акт емес немесе оның мәтіні емес',
    ru: 'в тексте (знаков: {n}) не нашлось ни одной статьи; это не весь акт или не его текст',
    en: 'no article was found in {n} signs of text; this is not the whole act, or not its text',
  },
  folder: {
    kk: 'бұл қалта; файлдарды немесе заңдар git-інің бір ғана көшірмесін көрсетіңіз',
    ru: 'это папка; назовите файлы или одну копию git законов отдельно',
    en: 'is a folder; name files, or one clone of the git of law alone',
  },
  tooLarge: {
    kk: 'көлемі {n} байт; {limit} МБ-тан асатын файл оқылмайды',
    ru: 'размер {n} байт; файлы больше {limit} МБ не читаются',
    en: 'has {n} bytes; more than {limit} MB are not read',
  },
  unknownAct: {
    kk: 'қай акт екенін айту мүмкін емес ("{title}"); оны --as INSTRUMENT арқылы көрсетіңіз',
    ru: 'нельзя понять, какой это акт ("{title}"); назовите его через --as INSTRUMENT',
    en: 'which act it is cannot be told ("{title}"); name it with --as INSTRUMENT',
  },

  // The act, its language, its edition.
  isAct: { kk: '{id} – "{title}"', ru: '{id} – это "{title}"', en: '{id} is "{title}"' },
  isActOf: { kk: '{id} – {day} қабылданған "{title}"', ru: '{id} – это "{title}" от {day}', en: '{id} is "{title}" of {day}' },
  otherTitle: {
    kk: 'файлда басқа акт: оның атауы "{title}"; {what}',
    ru: 'в файле другой акт: его название "{title}"; {what}',
    en: 'the file is another act: its title is "{title}"; {what}',
  },
  otherDay: {
    kk: 'файлда басқа акт: ол {day} қабылданған ("{line}"); {what}',
    ru: 'в файле другой акт: он принят {day} ("{line}"); {what}',
    en: 'the file is another act: it was adopted on {day} ("{line}"); {what}',
  },
  otherNumber: {
    kk: 'файлда басқа акт: оның нөмірі {number}; {id} нөмірі {known}',
    ru: 'в файле другой акт: его номер {number}; у {id} номер {known}',
    en: 'the file is another act: its number is {number}; {id} has {known}',
  },
  noEdition: {
    kk: 'редакция күні белгісіз: файлда айтылмаған; оны --version YYYY-MM-DD арқылы көрсетіңіз',
    ru: 'дата редакции неизвестна: в файле ее нет; укажите ее через --version YYYY-MM-DD',
    en: 'the date of the edition is not known: the file does not state it; give it with --version YYYY-MM-DD',
  },
  noDay: {
    kk: 'редакция күні "{date}" күнтізбеде жоқ',
    ru: 'дата редакции "{date}" – не день календаря',
    en: 'the date of the edition, "{date}", is not a day of the calendar',
  },
  beforeAdoption: {
    kk: '{date} редакциясы болуы мүмкін емес: акт {adopted} қабылданған',
    ru: 'редакции от {date} быть не может: акт принят {adopted}',
    en: 'the edition of {date} cannot be: the act was adopted on {adopted}',
  },
  otherLanguage: {
    kk: 'мәтін {is}, ал сұралғаны: {wanted}',
    ru: 'текст {is}, а не {wanted}',
    en: 'the text is {is}, not {wanted}',
  },
  'in-kk': { kk: 'қазақ тілінде', ru: 'на казахском языке', en: 'in Kazakh' },
  'in-ru': { kk: 'орыс тілінде', ru: 'на русском языке', en: 'in Russian' },
  'in-en': { kk: 'ағылшын тілінде', ru: 'на английском языке', en: 'in English' },

  // Letters.
  textTooLarge: {
    kk: 'файлда {n} байт; {limit} МБ-тан асатын мәтін оқылмайды',
    ru: 'в файле {n} байт; текст больше {limit} МБ не читается',
    en: 'the file has {n} bytes; more than {limit} MB of text are not read',
  },
  mixed: {
    kk: '{line}-жол ({byte}-байт): файлда екі кодтау араласқан, UTF-8 және басқасы; оны UTF-8 ретінде қайта сақтаңыз',
    ru: 'строка {line} (байт {byte}): в файле смешаны кодировки, UTF-8 и другая; сохраните его заново как UTF-8',
    en: 'line {line} (byte {byte}): the file mixes encodings, UTF-8 and another one; save it again as UTF-8',
  },
  letterLost: {
    kk: '{line}-жол: файл сақталғанда әріп жоғалған; файлды қайта алыңыз',
    ru: 'строка {line}: при сохранении файла потеряна буква; получите файл заново',
    en: 'line {line}: a letter was lost when the file was saved; fetch it again',
  },
  wrongLetters: {
    kk: '{line}-жол: әріптер қате кодтаумен сақталған ("Пр" орнына "РџСЂ"); файлды қайта алыңыз',
    ru: 'строка {line}: буквы сохранены в неверной кодировке ("РџСЂ" вместо "Пр"); получите файл заново',
    en: 'line {line}: the letters were saved in a wrong encoding ("РџСЂ" for "Пр"); fetch the file again',
  },

  // A clone of the git of law.
  gitUnknown: {
    kk: 'қай акт екенін айту мүмкін емес: коды жоқ, жазбада сәйкес акт жоқ',
    ru: 'нельзя понять, какой это акт: кода нет, в записи ничего не подходит',
    en: 'which act it is cannot be told: no code, and nothing in the record fits',
  },
  gitLost: {
    kk: '{n} үзіндіге орын табылмады, біріншісі: "{first}"',
    ru: 'отрывков, которым не нашлось места: {n}, первый: "{first}"',
    en: '{n} passages found no place, the first: "{first}"',
  },
  gitBlob: {
    kk: 'көшірмеде бір файлдың мазмұны жоқ ({id}): оны бөлшектемей, толық алыңыз',
    ru: 'в копии нет содержимого файла ({id}): получите ее целиком, а не частично',
    en: "the clone lacks a file's content ({id}): fetch it whole, not partially",
  },
  gitEnded: {
    kk: 'файлдар оқылып жатқанда git тоқтап қалды; көшірме толық па?',
    ru: 'git завершился, пока читались файлы; копия цела?',
    en: 'git ended while files were read; is the clone whole?',
  },
  gitMissing: {
    kk: 'git орнатылмаған; онсыз көшірмені оқуға болмайды',
    ru: 'git не установлен; без него копию не прочитать',
    en: 'git is not installed; a clone cannot be read without it',
  },
  gitSays: { kk: 'git: {what}', ru: 'git: {what}', en: 'git: {what}' },
  gitCode: { kk: '{code} кодымен аяқталды', ru: 'завершился с кодом {code}', en: 'ended with {code}' },

  // PDF.
  pdfCut: {
    kk: 'PDF үзіліп қалған: {n} байттан кейін бөліктерінің кестесі жоқ; файлды қайта алыңыз',
    ru: 'PDF обрезан: после {n} байт нет таблицы его частей; получите файл заново',
    en: 'the PDF is cut off: after {n} bytes there is no table of its parts; fetch the file again',
  },
  pdfLocked: {
    kk: 'PDF құпиясөзбен жабылған; алдымен оның ашық көшірмесін сақтаңыз',
    ru: 'PDF закрыт паролем; сначала сохраните его открытую копию',
    en: 'the PDF is locked with a password; save an open copy of it first',
  },
  pdfNoPages: {
    kk: 'PDF бүлінген: {n}-байтқа жақын тұруға тиіс беттер тізімі жоқ; файлды қайта алыңыз',
    ru: 'PDF поврежден: списка страниц, обещанного около байта {n}, нет; получите файл заново',
    en: 'the PDF is damaged: the list of its pages, promised near byte {n}, is not there; fetch the file again',
  },
  pdfFewPages: {
    kk: 'PDF {promised} бет уәде етеді, бірақ онда {n} бет бар; файлды қайта алыңыз',
    ru: 'PDF обещает страниц: {promised}, а в нем {n}; получите файл заново',
    en: 'the PDF promises {promised} pages and holds {n}; fetch the file again',
  },
  pdfPartLarge: {
    kk: 'PDF-тің бір бөлігі ашылғанда {limit} МБ-тан асады; ол оқылмайды',
    ru: 'часть PDF распаковывается больше чем в {limit} МБ; он не читается',
    en: 'a part of the PDF unpacks to more than {limit} MB; it is not read',
  },
  pdfPartBroken: {
    kk: 'PDF бүлінген: {n} байттық бөлігі ашылмайды; файлды қайта алыңыз',
    ru: 'PDF поврежден: часть в {n} байт не распаковывается; получите файл заново',
    en: 'the PDF is damaged: a part of {n} bytes cannot be unpacked; fetch the file again',
  },
  pdfLarge: {
    kk: 'PDF ашылғанда {limit} МБ-тан асады; ол оқылмайды',
    ru: 'PDF распаковывается больше чем в {limit} МБ; он не читается',
    en: 'the PDF unpacks to more than {limit} MB; it is not read',
  },
  pdfPartCut: {
    kk: 'PDF үзіліп қалған: {from}-байттан басталатын бөлік {end}-байтта бітуге тиіс, ал файл {size}-байтта бітеді',
    ru: 'PDF обрезан: часть с байта {from} должна кончаться на {end}, а файл кончается на {size}',
    en: 'the PDF is cut off: a part that starts at byte {from} should end at {end}, the file ends at {size}',
  },
  pdfNoTable: {
    kk: 'PDF бүлінген: {n}-байтта тұруға тиіс бөліктер кестесі жоқ; файлды қайта алыңыз',
    ru: 'PDF поврежден: таблицы его частей, обещанной на байте {n}, нет; получите файл заново',
    en: 'the PDF is damaged: the table of its parts, promised at byte {n}, is not there; fetch the file again',
  },
  pdfFont: {
    kk: '{page}-бет: {n} әріпті тану мүмкін емес: {font} қарпінің әріптер кестесі жоқ; басқа көшірмесін не басқа форматын алыңыз',
    ru: 'страница {page}: букв, которые нельзя узнать: {n}; у шрифта {font} нет таблицы букв; возьмите другую копию или другой формат',
    en: 'page {page}: {n} letters cannot be known: the font {font} has no table of letters; fetch another copy or another format',
  },
  pdfScan: {
    kk: 'PDF – сканерленген сурет: {pages} бет, {images} сурет, мәтін әріптері: {n}; мәтіні бар көшірмесін енгізіңіз',
    ru: 'PDF – скан: страниц {pages}, картинок {images}, букв текста {n}; загрузите копию, в которой есть текст',
    en: 'the PDF is a scan: {pages} pages with {images} pictures and {n} letters of text; import a copy that has text',
  },
  pdfNoText: {
    kk: 'PDF-те мәтін жоқ: {pages} бет, әріптер: {n}; мәтіні бар көшірмесін енгізіңіз',
    ru: 'в PDF нет текста: страниц {pages}, букв {n}; загрузите копию, в которой есть текст',
    en: 'the PDF has no text: {pages} pages, {n} letters; import a copy that has text',
  },

  // Word and the zip it is in.
  docxNot: {
    kk: 'файл – word/document.xml жоқ zip: Word құжаты емес',
    ru: 'файл – zip без word/document.xml: это не документ Word',
    en: 'the file is a zip without word/document.xml: no Word document',
  },
  docxNoText: {
    kk: 'Word құжатында мәтін жоқ; беттері сурет болса, мәтіні бар көшірмесін енгізіңіз',
    ru: 'в документе Word нет текста; если его страницы – картинки, загрузите копию, в которой есть текст',
    en: 'the Word document holds no text; if its pages are pictures, import a copy that has text',
  },
  docxEncoding: {
    kk: '{name}: құжат мәтіні UTF-8 емес',
    ru: '{name}: текст документа не в UTF-8',
    en: "{name}: the document's text is not UTF-8",
  },
  docxNumbered: {
    kk: '{n} абзацтың нөмірін мәтін емес, Word өзі қояды: мұндай нөмірлер кітапханада жоқ',
    ru: 'абзацев, у которых номер ставит Word, а в тексте его нет: {n}; таких номеров в библиотеке нет',
    en: '{n} paragraphs get their number from Word and not from the text: such numbers are not in the library',
  },
  zipCut: {
    kk: 'файл үзіліп қалған: {n} байттан кейін бөліктер кестесі жоқ; оны қайта алыңыз',
    ru: 'файл обрезан: после {n} байт нет таблицы его частей; получите его заново',
    en: 'the file is cut off: after {n} bytes its table of parts is missing; fetch it again',
  },
  zipParts: {
    kk: 'файлда {n} бөлік бар; құжатта {limit} бөліктен аз болады',
    ru: 'частей в файле: {n}; у документа их меньше {limit}',
    en: 'the file has {n} parts; a document has fewer than {limit}',
  },
  zipUnlisted: {
    kk: 'файл бүлінген: {all} бөліктің {n}-сі {byte}-байтта көрсетілмеген',
    ru: 'файл поврежден: часть {n} из {all} не указана на байте {byte}',
    en: 'the file is damaged: part {n} of {all} is not listed at byte {byte}',
  },
  zipCutInside: {
    kk: 'файл {name} ішінде үзіліп қалған',
    ru: 'файл обрезан внутри {name}',
    en: 'the file is cut off inside {name}',
  },
  zipBroken: {
    kk: 'файл бүлінген: {name} ашылмайды',
    ru: 'файл поврежден: {name} не распаковывается',
    en: 'the file is damaged: {name} cannot be unpacked',
  },
  zipBomb: {
    kk: '{n} байттық файл ашылғанда {limit} МБ-тан асады: ол машинаны тоқтатуға жасалған немесе заң актісі емес; ол оқылмайды',
    ru: 'файл в {n} байт распаковывается больше чем в {limit} МБ: он сделан, чтобы исчерпать машину, или это не акт; он не читается',
    en: 'the file of {n} bytes unpacks to more than {limit} MB: it is built to exhaust the machine, or no act of law; it is not read',
  },

  // HTML, Markdown, XML.
  htmlNoText: {
    kk: 'бетте мәтін жоқ; актінің мәтіні бар бетті толық сақтаңыз',
    ru: 'на странице нет текста; сохраните страницу целиком, с текстом акта',
    en: 'the page holds no text; save the whole page with the text of the act',
  },
  frontMatter: {
    kk: '{name}: басындағы деректер YAML емес: {what}',
    ru: '{name}: данные в начале – не YAML: {what}',
    en: '{name}: its front matter is not YAML: {what}',
  },
  theFile: { kk: 'файл', ru: 'файл', en: 'the file' },
  xmlOther: {
    kk: '{line}-жол: XML – <{name}>, Akoma Ntoso емес',
    ru: 'строка {line}: XML – <{name}>, а не Akoma Ntoso',
    en: 'line {line}: the XML is <{name}>, not Akoma Ntoso',
  },
  xmlNoText: { kk: 'құжатта мәтін жоқ', ru: 'в документе нет текста', en: 'the document holds no text' },
  xmlBroken: {
    kk: '{line}-жол: XML бұзылған: {what}',
    ru: 'строка {line}: XML нарушен: {what}',
    en: 'line {line}: the XML is broken: {what}',
  },
  xmlParts: {
    kk: 'XML-де {n} бөліктен көп; ол оқылмайды',
    ru: 'в XML больше {n} частей; он не читается',
    en: 'the XML has more than {n} parts; it is not read',
  },
  xmlDoctype: {
    kk: '{line}-жол: XML-де құжат түрі бар; мұндай файлдар оқылмайды, өйткені олар оқушыны басқа файлдарды алуға не ашуға мәжбүрлей алады',
    ru: 'строка {line}: в XML есть тип документа; такие файлы не читаются: они могут заставить читающего загрузить или раскрыть другие файлы',
    en: 'line {line}: the XML has a document type; such files are not read, since they can make a reader fetch or disclose other files',
  },
  xmlExternal: {
    kk: '{line}-жол: XML-де файлдан тыс нәрсені атайтын құжат түрі бар; мұндай файлдар оқылмайды, өйткені олар оқушыны басқа файлдарды алуға не ашуға мәжбүрлей алады',
    ru: 'строка {line}: в XML есть тип документа, который называет что-то вне файла; такие файлы не читаются: они могут заставить читающего загрузить или раскрыть другие файлы',
    en: 'line {line}: the XML has a document type that names something outside the file; such files are not read, since they can make a reader fetch or disclose other files',
  },
  xmlDeep: {
    kk: '{line}-жол: XML {n} қабаттан терең; ол оқылмайды',
    ru: 'строка {line}: вложенность XML больше {n}; он не читается',
    en: 'line {line}: the XML is nested more than {n} deep; it is not read',
  },
  xmlCut: {
    kk: 'XML үзіліп қалған: {line}-жолдағы <{name}> жабылмаған',
    ru: 'XML обрезан: <{name}> на строке {line} не закрыт',
    en: 'the XML is cut off: <{name}> of line {line} is never closed',
  },
  xMissing: { kk: '"{end}" жоқ', ru: 'нет "{end}"', en: '"{end}" is missing' },
  xEntity: {
    kk: '"&{name};" белгісі қолданылған, оны тек құжат түрі анықтай алады; мұндай белгілер оқылмайды',
    ru: 'в нем есть сущность "&{name};", которую мог бы определить только тип документа; сущности не читаются',
    en: 'it uses the entity "&{name};", which only a document type could define; entities are not read',
  },
  xOutside: { kk: 'негізгі элементтен тыс мәтін', ru: 'текст вне корневого элемента', en: 'text outside the document element' },
  xSecond: { kk: 'екінші негізгі элемент', ru: 'второй корневой элемент', en: 'a second document element' },
  xCloses: {
    kk: '</{name}> {open} жабады',
    ru: '</{name}> закрывает {open}',
    en: '</{name}> closes {open}',
  },
  xOpen: { kk: '{line}-жолдағы <{name}> элементін', ru: '<{name}> на строке {line}', en: '<{name}> of line {line}' },
  xNothing: { kk: 'ештеңені', ru: 'ничего', en: 'nothing' },
  xNoName: { kk: '"<" белгісінен кейін атау жоқ', ru: 'после "<" нет имени', en: '"<" stands where no name follows' },
  xNotClosed: { kk: '<{name}> жабылмаған', ru: '<{name}> не закрыт', en: '<{name}> is not closed' },
  xNoValue: { kk: '<{name}> ішіндегі {key} мәні жоқ', ru: 'у {key} в <{name}> нет значения', en: '{key} of <{name}> has no value' },
  xNoQuotes: { kk: '<{name}> ішіндегі {key} тырнақшасыз', ru: '{key} в <{name}> без кавычек', en: '{key} of <{name}> has no quotes' },
  xTwice: { kk: '<{name}> ішінде {key} екі рет', ru: 'в <{name}> дважды {key}', en: '<{name}> has {key} twice' },
  xNone: { kk: 'онда элемент жоқ', ru: 'в нем нет элементов', en: 'it holds no element' },

  // What a reader should know of a text that came in.
  excerpt: {
    kk: '{line}-жол: үзінді, мұнда бірдеңе кесілген: {what}',
    ru: 'строка {line}: выдержка, здесь что-то вырезано: {what}',
    en: 'line {line}: an excerpt, something was cut here: {what}',
  },
  otherAct: {
    kk: 'файлда тағы бір акт бар, ол мұнда енгізілмеді: "{title}" ({n} таңба, басталуы: {at})',
    ru: 'в файле есть и другой акт, здесь он опущен: "{title}" ({n} знаков, начало: {at})',
    en: 'the file holds another act, left out here: "{title}" ({n} signs, from {at})',
  },
  atLine: { kk: '{line}-жол', ru: 'строка {line}', en: 'line {line}' },
} as const satisfies Messages
