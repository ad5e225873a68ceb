// The longer texts of the command line: what to do next, and examples under the help of each command.

import { authoringWords } from './words-authoring.js';

type Suggestion = readonly [command: string, does: string];

export interface WelcomeWords {
  readonly head: string;
  /** Only where the example is, only where evidence is, and wherever one is. */
  readonly example: readonly Suggestion[];
  readonly evidence: readonly Suggestion[];
  readonly always: readonly Suggestion[];
  readonly foot: string;
}

interface ExampleWords {
  readonly welcome: WelcomeWords;
  readonly examples: {
    readonly score: string;
    readonly rank: string;
    readonly cohort: string;
    readonly report: string;
    readonly explain: string;
    readonly validate: string;
    readonly schema: string;
    readonly template: string;
    readonly import: string;
    readonly lsp: string;
    readonly completion: string;
    readonly init: string;
    readonly doctor: string;
  };
  readonly exitCodes: string;
}

const zh: ExampleWords = {
  welcome: {
    head: 'rubric：按评分细则打分，每一分都说得出来处。\n\n从这里开始：\n',
    example: [
      ['rubric rank examples/zhaohua-2017', '给示例里的单位排名'],
      ['rubric explain examples/zhaohua-2017 --unit 编号', '看一个单位的每一笔加减'],
    ],
    evidence: [
      ['rubric validate .', '检查这里的评分细则和证据'],
      ['rubric rank evidence', '给 evidence 里的单位排名'],
    ],
    always: [
      ['rubric init 考核', '新建一个工作文件夹，里面的示例马上能运行'],
      ['rubric doctor', '看看这台机器缺什么'],
    ],
    foot: '\n全部命令看 rubric --help，一个命令的用法看 rubric help 命令。\n',
  },
  examples: {
    score: `例子：
  rubric score examples/zhaohua-2017
  rubric score evidence/示例甲镇.yaml --rubrics rubrics/townships.yaml
  rubric score evidence --stage self --format csv -o 自评.csv
  rubric score - < 全省.ndjson > 结果.ndjson`,
    rank: `例子：
  rubric rank examples/zhaohua-2017
  rubric rank 结果1.ndjson 结果2.ndjson
  rubric rank evidence --final -o 排名.csv`,
    cohort: `例子：
  rubric cohort 北片 -o 北片.json
  rubric score 北片 --cohort 北片.json --cohort 南片.json
  rubric cohort 北片.json 南片.json -o 全组.json
  rubric score - --cohort 全组.json < 北片.ndjson > 结果1.ndjson`,
    report: `例子：
  rubric report examples/zhaohua-2017 -o report.html
  rubric report evidence --result previous=2016.json -o 2017.html
  rubric report result.json --public -o 公开版.html`,
    explain: `例子：
  rubric explain examples/zhaohua-2017 --unit 编号
  rubric explain evidence --unit 编号 --item 三
  rubric explain evidence/unknown-fact`,
    validate: `例子：
  rubric validate rubrics
  rubric validate rubrics/townships.yaml evidence
  rubric validate rubrics --strict --baseline 已接受.json`,
    schema: `例子：
  rubric schema rubric -o rubric.schema.json
  rubric schema evidence rubrics/townships.yaml -o evidence.schema.json`,
    template: `例子：
  rubric template rubrics/townships.yaml -o 填报表.xlsx
  rubric template rubrics/townships.yaml --units 单位.csv -o 各单位.xlsx
  rubric template rubrics/townships.yaml --office 区政府办 -o 区政府办.xlsx
  rubric template rubrics/townships.yaml -o evidence/示例甲镇.yaml`,
    init: `例子：
  rubric init 考核
  rubric init 考核 --title 示例区考核评分细则 --units 示例甲局,示例乙局`,
    doctor: `例子：
  rubric doctor`,
    import: `例子：
  rubric import 填报表.xlsx -o evidence
  rubric import 交来的表 --rubrics rubrics/townships.yaml -o evidence`,
    lsp: '怎样设置编辑器，见 docs/editors.md。',
    completion: `写进外壳的启动文件，重新打开后生效：
  bash  ~/.bashrc                    source <(rubric completion bash)
  zsh   ~/.zshrc，compinit 之后      source <(rubric completion zsh)
  fish  ~/.config/fish/config.fish   rubric completion fish | source`,
  },
  exitCodes: '退出码：0 完成；1 输入里有问题；2 命令用法不对；3 程序自己的错误。',
};

const en: ExampleWords = {
  welcome: {
    head: 'rubric: scores by a rubric, with a cause for every point.\n\nStart here:\n',
    example: [
      ['rubric rank examples/zhaohua-2017', 'rank the units of the example'],
      ['rubric explain examples/zhaohua-2017 --unit ID', 'every gain and loss of a unit'],
    ],
    evidence: [
      ['rubric validate .', 'check the rubrics and the evidence here'],
      ['rubric rank evidence', 'rank the units in evidence'],
    ],
    always: [
      ['rubric init assessment', 'a folder to work in, with an example that runs'],
      ['rubric doctor', 'what this machine lacks'],
    ],
    foot: '\nAll commands: rubric --help. One command: rubric help COMMAND.\n',
  },
  examples: {
    score: `Examples:
  rubric score examples/zhaohua-2017
  rubric score evidence/town.yaml --rubrics rubrics/townships.yaml
  rubric score evidence --stage self --format csv -o self.csv
  rubric score - < province.ndjson > results.ndjson`,
    rank: `Examples:
  rubric rank examples/zhaohua-2017
  rubric rank evidence --final -o ranking.csv
  rubric rank results-1.ndjson results-2.ndjson`,
    cohort: `Examples:
  rubric cohort north -o north.json
  rubric score north --cohort north.json --cohort south.json
  rubric cohort north.json south.json -o all.json
  rubric score - --cohort all.json < north.ndjson > results-1.ndjson`,
    report: `Examples:
  rubric report examples/zhaohua-2017 -o report.html
  rubric report evidence --result previous=2016.json -o 2017.html
  rubric report result.json --public -o public.html`,
    explain: `Examples:
  rubric explain examples/zhaohua-2017 --unit ID
  rubric explain evidence --unit ID --item 3
  rubric explain evidence/unknown-fact`,
    validate: `Examples:
  rubric validate rubrics
  rubric validate rubrics/townships.yaml evidence
  rubric validate rubrics --strict --baseline accepted.json`,
    schema: `Examples:
  rubric schema rubric -o rubric.schema.json
  rubric schema evidence rubrics/townships.yaml -o evidence.schema.json`,
    template: `Examples:
  rubric template rubrics/townships.yaml -o form.xlsx
  rubric template rubrics/townships.yaml --units units.csv -o units.xlsx
  rubric template rubrics/townships.yaml --office "Legal office" -o legal.xlsx
  rubric template rubrics/townships.yaml -o evidence/town.yaml`,
    init: `Examples:
  rubric init assessment
  rubric init assessment --title "Example rubric" --units "Bureau A, Bureau B"`,
    doctor: `Examples:
  rubric doctor`,
    import: `Examples:
  rubric import form.xlsx -o evidence
  rubric import received --rubrics rubrics/townships.yaml -o evidence`,
    lsp: 'How to set up an editor: docs/editors.md.',
    completion: `In the file that the shell reads when it starts:
  bash  ~/.bashrc                    source <(rubric completion bash)
  zsh   ~/.zshrc, behind compinit    source <(rubric completion zsh)
  fish  ~/.config/fish/config.fish   rubric completion fish | source`,
  },
  exitCodes: 'Exit codes: 0 done; 1 problems in the input; 2 wrong usage; 3 our fault.',
};

export const exampleWords = { zh: { ...zh, authoring: authoringWords.zh }, en: { ...en, authoring: authoringWords.en } } as const;
