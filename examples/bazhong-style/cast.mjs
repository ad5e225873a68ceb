// Who plays in examples/bazhong-style, and what scripts/generate-bazhong.mjs must not leave to chance. All of it is fictional.

const years = (first, second) => ({ 2019: first, 2020: second });

/** `care` from 0 to 10: how well the unit works in a year. `mark` stands in the ids of its incidents. */
const department = (id, name, kind, mark, care2019, care2020) => ({ id, name, class: kind, mark, care: years(care2019, care2020) });
const county = (id, name, kind, mark, care2019, care2020) => ({ id, name, class: kind, mark, care: years(care2019, care2020) });

export const departments = {
  rubric: 'bazhong_style_departments',
  papers: ['duty_list', 'year_plan', 'annual_report', 'debrief_text'],
  units: [
    department('dept_zi', '示例子局', 'enforcement', '子', 9, 10),
    department('dept_chou', '示例丑局', 'enforcement', '丑', 8, 10),
    department('dept_yin', '示例寅局', 'enforcement', '寅', 7, 8),
    department('dept_mao', '示例卯局', 'enforcement', '卯', 4, 7),
    department('dept_chen', '示例辰局', 'enforcement', '辰', 2, 2),
    department('dept_si', '示例巳局', 'enforcement', '巳', 6, 8),
    department('dept_wu', '示例午局', 'enforcement', '午', 7, 6),
    department('dept_wei', '示例未局', 'enforcement', '未', 6, 5),
    department('dept_shen', '示例申局', 'enforcement', '申', 2, 5),
    department('dept_you', '示例酉局', 'enforcement', '酉', 8, 9),
    department('dept_xu', '示例戌局', 'enforcement', '戌', 4, 5),
    department('dept_hai', '示例亥局', 'enforcement', '亥', 5, 8),
    department('service_jia', '示例甲局', 'service', '甲', 9, 9),
    department('service_yi', '示例乙局', 'service', '乙', 8, 8),
    department('service_bing', '示例丙局', 'service', '丙', 7, 8),
    department('service_ding', '示例丁局', 'service', '丁', 6, 7),
    department('service_wu', '示例戊局', 'service', '戊', 3, 3),
    department('service_ji', '示例己局', 'service', '己', 5, 6),
    department('service_geng', '示例庚局', 'service', '庚', 6, 6),
    department('service_xin', '示例辛局', 'service', '辛', 8, 8),
    department('service_ren', '示例壬局', 'service', '壬', 7, 7),
    department('service_gui', '示例癸局', 'service', '癸', 1, 5),
    department('office_jia', '示例甲办', 'general', '甲办', 8, 9),
    department('office_yi', '示例乙办', 'general', '乙办', 7, 8),
    department('office_bing', '示例丙办', 'general', '丙办', 6, 7),
    department('office_ding', '示例丁办', 'general', '丁办', 7, 7),
    department('office_wu', '示例戊办', 'general', '戊办', 5, 3),
    department('office_ji', '示例己办', 'general', '己办', 6, 6),
    department('office_geng', '示例庚办', 'general', '庚办', 6, 1),
  ],
};

export const counties = {
  rubric: 'bazhong_style_counties',
  papers: ['duty_list', 'year_plan', 'annual_report', 'party_debrief', 'government_debrief'],
  units: [
    county('county_jia', '示例甲县', 'county', '甲县', 8, 9),
    county('county_yi', '示例乙县', 'county', '乙县', 7, 6),
    county('county_bing', '示例丙县', 'county', '丙县', 6, 7),
    county('district_ding', '示例丁区', 'district', '丁区', 8, 8),
    county('district_wu', '示例戊区', 'district', '戊区', 5, 6),
    county('district_ji', '示例己区', 'district', '己区', 3, 3),
  ],
};

/** Units of one year only: 己办 was dissolved, 庚办 is new. */
export const onlyIn = { office_ji: 2019, office_geng: 2020 };

/** Unit → the unit whose facts it shares, with raters in another order; `planned` then says what differs. */
export const twins = years(
  {},
  {
    dept_chou: 'dept_zi',
    service_xin: 'service_bing',
    dept_mao: 'dept_wei',
    office_geng: 'office_wu',
    office_bing: 'office_yi',
    dept_hai: 'dept_si',
    county_bing: 'county_jia',
  },
);

const eighty = { leaders: [80, 80, 80], peers: [80, 80, 80, 80, 80, 80, 80], public: [80, 80, 80, 80, 80] };
const ofFifty = { satisfied: 30, fair: 12, dissatisfied: 8 };
const lost = (points, reason) => `{lost: ${points}, reason: ${reason}}`;
const plain = {
  news_adopted: '24',
  pilot_adopted: '0',
  model_unit: null,
  unreviewed: null,
  unfiled: null,
  overturned: null,
  court_absence: null,
};
const allPapers = '[duty_list, year_plan, annual_report, debrief_text]';
const lawsuit = (mark) => [`{id: 示例行初${mark}1号, date: 2019-06-11}`];

/** What is prescribed: facts as they stand in the file (null: not stated), marks, counts; `raise` lifts every mark. */
export const planned = years(
  {
    // 80分整、79.995分（舍入后80分）、79.985分（舍入后79.99分）
    office_bing: {
      facts: {
        ...plain,
        first_person: lost(8, '年度任务未完成'),
        law_study: lost(3, '学法少于计划次数'),
        papers: '[duty_list, year_plan]',
        lost_lawsuits: lawsuit('丙办'),
      },
      marks: eighty,
      asked: ofFifty,
    },
    office_wu: {
      facts: {
        ...plain,
        first_person: lost(7, '任务分解不具体'),
        law_study: lost(2, '没有旁听庭审'),
        papers: '[duty_list, year_plan, annual_report]',
        unreviewed: ['{id: 示例会纪戊办1号, date: 2019-04-02}'],
        lost_lawsuits: lawsuit('戊办'),
      },
      marks: eighty,
      asked: ofFifty,
    },
    office_ding: {
      facts: {
        ...plain,
        first_person: lost(5, '台账不完整'),
        law_study: lost(4, '测试参加率低'),
        papers: allPapers,
        unfiled: [1, 2, 3, 4].map((n) => `{id: 示例文丁办${n}号, date: 2019-0${n + 4}-15}`),
        lost_lawsuits: lawsuit('丁办'),
      },
      marks: { ...eighty, public: [79, 79, 79, 79, 79] },
      asked: { satisfied: 29, fair: 31, dissatisfied: 4 },
    },
    office_ji: {
      facts: {
        ...plain,
        first_person: lost(9, '重点工作调度不够'),
        law_study: lost(3, '没有旁听庭审'),
        papers: allPapers,
        unfiled: [1, 2].map((n) => `{id: 示例文己办${n}号, date: 2019-0${n + 2}-20}`),
        lost_lawsuits: lawsuit('己办'),
      },
      marks: { ...eighty, public: [80, 80, 80, 80, 79] },
      asked: ofFifty,
    },
    // 加减分之前不到80分，加分不算
    dept_shen: { facts: { model_unit: 'municipal' } },
    district_ji: {
      facts: { grave_incident: '{value: true, date: 2019-07-30, source: 示例调查报告}' },
    },
  },
  {
    // 并列第一：两项评定对调
    dept_zi: {
      facts: {
        first_person: lost(1, '一次调度没有记录'),
        law_study: lost(0.5, '没有旁听庭审'),
        model_unit: 'municipal',
        pilot_adopted: '1',
      },
    },
    dept_chou: { facts: { first_person: lost(0.5, '台账不完整'), law_study: lost(1, '测试参加率低') } },
    // 满分没有评定完：暂定
    service_jia: { facts: { first_person: null } },
    // 加分超过3分；督察问题逾期不改，不加分
    dept_yin: { facts: { model_unit: 'national', pilot_adopted: '2' } },
    dept_you: {
      facts: { model_unit: 'provincial', rectification_refused: '{value: true, date: 2020-10-20, source: 督察问题清单2号}' },
    },
    service_yi: { facts: { judgment_refused: '{value: true, date: 2020-08-17, source: 示例行执3号}' } },
    // 良好名额边上并列；优秀名额边上并列
    dept_mao: { facts: { first_person: lost(2, '报告未经集体研究'), law_study: lost(2.5, '学法少于计划次数') } },
    dept_wei: { facts: { first_person: lost(2.5, '任务分解不具体'), law_study: lost(2, '没有旁听庭审') } },
    service_bing: { facts: { first_person: lost(1.5, '台账不完整'), law_study: lost(0.5, '没有旁听庭审') } },
    service_xin: { facts: { first_person: lost(0.5, '一次调度没有记录'), law_study: lost(1.5, '测试参加率低') } },
    // 够80分，良好的名额满了
    dept_shen: { raise: 6 },
    // 同分，年终考核高的在前：年终少2.5分（折1.5分），述法多6分（折1.5分）
    office_yi: { facts: { first_person: lost(1, '台账不完整') } },
    office_bing: { facts: { first_person: lost(3.5, '重点工作调度不够') }, raise: 6 },
    // 同分，年终同分，败诉少的在前：败诉两件6分，复议被撤销三件6分
    dept_si: {
      facts: {
        lost_lawsuits: ['{id: 示例行初巳1号, date: 2020-03-09}', '{id: 示例行初巳2号, date: 2020-09-21}'],
        overturned: null,
      },
    },
    dept_hai: {
      facts: {
        lost_lawsuits: null,
        overturned: [1, 2, 3].map((n) => `{id: 示例复决亥${n}号, date: 2020-0${n + 3}-18}`),
      },
    },
    // 全年没有应办结的政务服务事项
    dept_wu: { facts: { matters_due: '0', matters_on_time: '0' } },
    // 败诉又被通报，只计败诉；一件复议免计
    dept_xu: {
      facts: {
        lost_lawsuits: ['{id: 示例行初戌1号, date: 2020-04-16, source: 行政判决书}'],
        circulars: [
          '{id: 示例行初戌1号, date: 2020-06-02, label: municipal, source: 市委通报}',
          '{id: 示例督通5号, date: 2020-11-03, label: provincial, source: 省级督察通报}',
        ],
        overturned: ['{id: 示例复决戌1号, date: 2020-07-22, exempt: {reason: 依据的上级文件事后被撤销, document: 示例依治办函8号}}'],
      },
    },
    // 没有服务对象可以抽样
    office_jia: { unasked: '机要部门，没有服务对象可以抽样' },
    // 立案审查，暂缓认定；弄虚作假，名次最后
    office_ding: { facts: { investigated: '{value: true, date: 2020-11-12, source: 示例纪立4号}' } },
    service_gui: { facts: { falsified: '{value: true, date: 2020-12-10, source: 考核组复核记录}' } },
    // 倒数第三并列：新单位和上年不在后三名的单位
    office_wu: { facts: { first_person: lost(6, '年度任务未完成'), law_study: lost(2, '学法少于计划次数') } },
    office_geng: { facts: { first_person: lost(5, '年度任务未完成'), law_study: lost(3, '测试参加率低') } },
    // 并列第一，抽签定先后
    county_jia: { facts: { lot: '2' } },
    county_bing: { facts: { lot: '1' } },
    county_yi: { facts: { judgment_refused: '{value: true, date: 2020-05-28, source: 示例行执7号}' } },
  },
);
