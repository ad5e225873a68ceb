// Words for problems with a file as a whole: its encoding, its size, how many documents it holds.

import { define } from '../define.js';

/** With a line feed behind it it is no problem at all. */
const carriageReturn = 'U+000D';

export const yamlFileMessages = {
  'yaml/encoding': define({
    severity: 'error',
    zh: ({ encoding }: { encoding?: string | undefined }) =>
      encoding === undefined
        ? '文件不是 UTF-8 编码，有些字节认不出来；请用编辑器打开，选“另存为”，编码选 UTF-8，再保存一次。'
        : `文件是 ${encoding} 编码，应为 UTF-8；请用编辑器打开，选“另存为”，编码选 UTF-8，再保存一次。`,
    en: ({ encoding }) =>
      `The file is ${encoding === undefined ? 'not' : `encoded in ${encoding}, not in`} UTF-8; open it in an editor, choose “Save as”, set the encoding to UTF-8, and save it again.`,
    explain: {
      zh: '评分细则和考核证据一律用 UTF-8 编码。老版本的记事本、WPS 和 Excel 在中文系统上常存成 GBK（ANSI），或者存成 UTF-16（“Unicode”）。程序不会猜着读：猜错一个字，单位名称就对不上。\n记事本：文件 → 另存为 → 编码选 UTF-8。VS Code：右下角点编码名称 → 通过编码保存 → UTF-8。',
      en: 'Rubrics and evidence are always UTF-8. Older editors on Chinese systems often save as GBK (“ANSI”) or UTF-16 (“Unicode”). Nothing is guessed here: one wrong character, and the name of a unit no longer matches.\nNotepad: File → Save as → Encoding: UTF-8. VS Code: click the encoding at the bottom right → Save with encoding → UTF-8.',
      wrong: 'town.yaml    GBK (ANSI)',
      right: 'town.yaml    UTF-8',
    },
  }),
  'yaml/control-character': define({
    severity: 'error',
    zh: ({ name, count }: { name: string; count: string }) =>
      name === carriageReturn
        ? `行尾只有回车 ${name}（全文共 ${count} 处），各行连成了一行；请在编辑器里把行尾改为 LF 再存。`
        : `这里有一个看不见的字符 ${name}（全文共 ${count} 处），应当删掉。`,
    en: ({ name, count }) =>
      name === carriageReturn
        ? `Lines end with ${name} alone here (${count} in the file) and run into one; save the file with line ends LF.`
        : `There is an invisible character ${name} here (${count} in the file); delete it.`,
    explain: {
      zh: '从网页、PDF 或聊天软件复制文字时，常会带进零宽空格一类看不见的字符。两个编号看上去一样，其实不一样，分数就对不上。把光标放到这里，用退格键删掉，或者重新手打这一段。',
      en: 'Text copied from web pages, PDF files or chats often brings invisible characters along, such as zero-width spaces. Two ids then look the same and are not. Put the cursor there and delete it, or type the words again.',
      wrong: 'title: 测试\u200b',
      right: 'title: 测试',
    },
  }),
  'yaml/too-large': define({
    severity: 'error',
    zh: ({ size, limit }: { size: string; limit: string }) => `文件有 ${size}，上限是 ${limit}；请拆成几个文件。`,
    en: ({ size, limit }) => `The file has ${size}, the limit is ${limit}; split it into several files.`,
    explain: {
      zh: '一个县一年的考核证据通常只有几 MiB。这么大的文件多半是放错了（例如附件、压缩包）；如果确实是证据，请按单位或按月份拆开，放在同一个文件夹里即可。',
      en: 'A year of evidence of a whole county is a few MiB. A file this large is probably something else (an attachment, an archive). If it is evidence, split it by unit or by month; files in one folder are read together.',
      wrong: 'evidence/all.yaml     20 MiB',
      right: 'evidence/town-a.yaml  12 KiB\nevidence/town-b.yaml  11 KiB',
    },
  }),
  'yaml/too-many-values': define({
    severity: 'error',
    zh: () => '文件里的内容太多（约三十万个值以上），读不下；请按单位或按月份拆成几个文件。',
    en: () => 'The file holds too many values (more than about three hundred thousand); split it by unit or by month.',
    explain: {
      zh: '文件里的值太多，一次读入会把内存用完。同一个文件夹里的证据会一起读，所以拆开不影响结果。',
      en: 'Reading so many values at once would use up the memory. Evidence files in one folder are read together, so splitting changes no result.',
      wrong: 'all.yaml      [0, 0, 0, …]',
      right: 'town-a.yaml\ntown-b.yaml',
    },
  }),
  'yaml/empty': define({
    severity: 'error',
    zh: () => '文件里没有内容（空文件，或者只有注释）；应当写上评分细则或考核证据。',
    en: () => 'The file has no content (it is empty or holds only comments); a rubric or evidence was expected.',
    explain: {
      zh: '空文件不等于“没有问题”：没有内容，就不知道它说的是哪个单位。如果这个文件已经不用，请删掉它。',
      en: 'An empty file does not say “nothing happened”: it does not even say which unit it is about. Delete it if it is not needed any more.',
      wrong: '# 示例甲镇',
      right: '# 示例甲镇\nrubric: township_news_2017',
    },
  }),
} as const;
