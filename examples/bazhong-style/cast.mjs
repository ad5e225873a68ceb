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
    department('dept_mao', '示例卯局', 'enforcement', '卯', 5, 7),
    department('dept_chen', '示例辰局', 'enforcement', '辰', 2, 2),
    department('dept_si', '示例巳局', 'enforcement', '巳', 6, 8),
    department('dept_wu', '示例午局', 'enforcement', '午', 7, 6),
    department('dept_wei', '示例未局', 'enforcement', '未', 6, 7),
    department('dept_shen', '示例申局', 'enforcement', '申', 4, 2),
    department('dept_you', '示例酉局', 'enforcement', '酉', 8, 9),
    department('dept_xu', '示例戌局', 'enforcement', '戌', 5, 5),
    department('dept_hai', '示例亥局', 'enforcement', '亥', 6, 8),
    department('service_jia', '示例甲局', 'service', '甲', 9, 9),
    department('service_yi', '示例乙局', 'service', '乙', 8, 9),
    department('service_bing', '示例丙局', 'service', '丙', 7, 8),
    department('service_ding', '示例丁局', 'service', '丁', 6, 7),
    department('service_wu', '示例戊局', 'service', '戊', 3, 3),
    department('service_ji', '示例己局', 'service', '己', 5, 6),
    department('service_geng', '示例庚局', 'service', '庚', 6, 6),
    department('service_xin', '示例辛局', 'service', '辛', 8, 8),
    department('service_ren', '示例壬局', 'service', '壬', 7, 7),
    department('service_gui', '示例癸局', 'service', '癸', 2, 5),
    department('office_jia', '示例甲办', 'general', '甲办', 8, 9),
    department('office_yi', '示例乙办', 'general', '乙办', 7, 8),
    department('office_bing', '示例丙办', 'general', '丙办', 6, 7),
    department('office_ding', '示例丁办', 'general', '丁办', 7, 7),
    department('office_wu', '示例戊办', 'general', '戊办', 5, 6),
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
    county('district_ding', '示例丁区', 'district', '丁区', 8, 9),
    county('district_wu', '示例戊区', 'district', '戊区', 5, 6),
    county('district_ji', '示例己区', 'district', '己区', 3, 3),
  ],
};

/** Units of one year only: 己办 was dissolved, 庚办 is new. */
export const onlyIn = { office_ji: 2019, office_geng: 2020 };

/** Unit → the unit whose facts it shares, with raters in another order. */
export const twins = years({}, {});

/** What is prescribed: facts as they stand in the file (null: not stated), marks, counts. */
export const planned = years({}, {});
