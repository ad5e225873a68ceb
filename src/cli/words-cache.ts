// What the command line says of a folder in which scored groups are kept, in both languages.

import type { Language } from '../diagnostic/define.js';

const zh = {
  option: '把算好的各组存在这个文件夹，下次只算有改动的组；得分不变。没有这个文件夹就新建',
  notFolder: (path: string) => `--cache 要给一个文件夹，${path} 是文件`,
  strange: (path: string) => `${path} 里有别的东西，不是 rubric 建的缓存文件夹：请换一个空的或新的文件夹，免得把别的文件混进去`,
  notWith: (option: string) => `--cache 不能和 ${option} 一起用`,
  notStream: 'score - 不留任何东西，不能用 --cache',
  notKept: (path: string, why: string) => `没能存进 ${path}：${why}。得分不受影响，下次照样要重算。`,
  unbuilt: '从源代码运行时认不出程序改没改，--cache 不起作用；得分不受影响。',
  tag: '这个文件夹由 rubric --cache 建立，随时可以整个删掉：里面只有算好的结果，会重新算出来。不是考核资料。',
};

type CacheWords = typeof zh;

const en: CacheWords = {
  option: 'keep scored groups in this folder, and next time score only those that changed; the result is the same. Made if it is not there',
  notFolder: (path) => `--cache wants a folder; ${path} is a file`,
  strange: (path) =>
    `${path} holds other things and was not made by rubric --cache: give an empty or new folder, so that nothing gets mixed up`,
  notWith: (option) => `--cache does not go with ${option}`,
  notStream: 'score - keeps nothing, so --cache does not go with it',
  notKept: (path, why) => `could not keep anything in ${path}: ${why}. The result is not affected; it will be worked out again next time.`,
  unbuilt: 'Run from its source, the program cannot tell whether it changed, so --cache does nothing; the result is not affected.',
  tag: 'Made by rubric --cache. The whole folder can be deleted at any time: it holds results that will be worked out again, and no data of an assessment.',
};

export const cacheWords: Readonly<Record<Language, CacheWords>> = { zh, en };
