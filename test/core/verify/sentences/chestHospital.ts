import { figuresOf } from '../../narrative/tableBuilder';
import { tablesOf, type Department } from './department';

const NAMES = {
  '205': '教育支出',
  '20508': '进修及培训',
  '206': '科学技术支出',
  '20602': '基础研究',
  '208': '社会保障和就业支出',
  '20805': '行政事业单位养老支出',
  '210': '卫生健康支出',
  '21002': '公立医院',
  '21004': '公共卫生',
  '21011': '行政事业单位医疗',
  '221': '住房保障支出',
  '22102': '住房改革支出',
};

const HOSPITAL_2023: Department = {
  names: NAMES,
  spent: {
    '2050803 培训支出': { project: '12.80' },
    '2060203 自然科学基金': { project: '186.30' },
    '2080502 事业单位离退休': { basic: '642.18' },
    '2080505 机关事业单位基本养老保险缴费支出': { basic: '1215.60', otherBasic: '1843.22' },
    '2080506 机关事业单位职业年金缴费支出': { basic: '607.80', otherBasic: '921.61' },
    '2100208 其他专科医院': {
      basic: '1860.00', project: '2904.17', otherBasic: '46218.30', otherProject: '3120.45', business: '82.15',
    }, // prettier-ignore
    '2100299 其他公立医院支出': { project: '365.00' },
    '2100408 基本公共卫生服务': { project: '85.00' },
    '2100409 重大公共卫生服务': { project: '210.00' },
    '2100410 突发公共卫生事件应急处置': { project: '48.60' },
    '2101102 事业单位医疗': { basic: '318.40', otherBasic: '655.10' },
    '2210201 住房公积金': { basic: '420.15', otherBasic: '2106.30' },
  },
  granted: { general: '8426.50' },
  earned: { 'from-superior': '120.00', institutional: '52318.76', business: '85.40', other: '1246.35' },
  opening: { general: '612.38', other: '1703.06' },
  useOfSurplus: '980.00',
  surplusDistribution: '410.25',
  economics: {
    '30101 基本工资': '1320.00',
    '30102 津贴补贴': '286.40',
    '30107 绩效工资': '540.00',
    '30108 机关事业单位基本养老保险缴费': '1215.60',
    '30109 职业年金缴费': '607.80',
    '30110 职工基本医疗保险缴费': '318.40',
    '30113 住房公积金': '420.15',
    '30301 离休费': '62.30',
    '30302 退休费': '168.00',
    '30305 生活补助': '25.48',
    '30205 水费': '18.50',
    '30206 电费': '41.50',
    '30228 工会经费': '18.70',
    '30231 公务用车运行维护费': '21.30',
  },
  threePublic: {
    budget: {
      abroad: '',
      'vehicle-purchase': '25.00',
      'vehicle-running': '24.00',
      vehicles: '49.00',
      reception: '2.00',
      total: '51.00',
    },
    final: {
      abroad: '',
      'vehicle-purchase': '24.98',
      'vehicle-running': '21.30',
      vehicles: '46.28',
      reception: '',
      total: '46.28',
    },
  },
  information: {
    'procurement-total': '6842.17',
    'procurement-goods': '4215.60',
    'procurement-works': '986.40',
    'procurement-services': '1640.17',
    'operation-administrative': '',
    'operation-participating': '',
    'vehicles-total': '9',
    'vehicle-leader': '',
    'vehicle-principal': '',
    'vehicle-confidential': '',
    'vehicle-emergency': '1',
    'vehicle-enforcement': '',
    'vehicle-special': '5',
    'vehicle-retired': '',
    'vehicle-other': '3',
    'equipment-over-million': '64',
  },
};

const HOSPITAL_2022: Department = {
  ...HOSPITAL_2023,
  spent: {
    '2050803 培训支出': { project: '15.00' },
    '2060203 自然科学基金': { project: '142.50' },
    '2080502 事业单位离退休': { basic: '618.04' },
    '2080505 机关事业单位基本养老保险缴费支出': { basic: '1180.20', otherBasic: '1702.48' },
    '2080506 机关事业单位职业年金缴费支出': { basic: '590.10', otherBasic: '851.24' },
    '2100208 其他专科医院': {
      basic: '1860.00', project: '3642.90', otherBasic: '42107.55', otherProject: '2865.30', business: '90.75',
    }, // prettier-ignore
    '2100299 其他公立医院支出': { project: '240.00' },
    '2100408 基本公共卫生服务': { project: '85.00' },
    '2100409 重大公共卫生服务': { project: '198.00' },
    '2100410 突发公共卫生事件应急处置': { project: '520.00' },
    '2101102 事业单位医疗': { basic: '305.80', otherBasic: '612.40' },
    '2210201 住房公积金': { basic: '402.60', otherBasic: '1985.70' },
  },
  granted: { general: '9105.22' },
  earned: { 'from-superior': '150.00', institutional: '47260.18', business: '96.50', other: '1088.62' },
  opening: { general: '1307.30', other: '1960.48' },
  useOfSurplus: '1720.00',
  surplusDistribution: '357.30',
  economics: {
    ...HOSPITAL_2023.economics,
    '30108 机关事业单位基本养老保险缴费': '1180.20',
    '30109 职业年金缴费': '590.10',
    '30110 职工基本医疗保险缴费': '305.80',
    '30113 住房公积金': '402.60',
    '30301 离休费': '58.16',
    '30302 退休费': '155.00',
    '30305 生活补助': '18.48',
    '30205 水费': '16.05',
    '30231 公务用车运行维护费': '23.75',
  },
  threePublic: {
    budget: {
      abroad: '',
      'vehicle-purchase': '',
      'vehicle-running': '26.00',
      vehicles: '26.00',
      reception: '3.00',
      total: '29.00',
    },
    final: {
      abroad: '',
      'vehicle-purchase': '',
      'vehicle-running': '23.75',
      vehicles: '23.75',
      reception: '0.86',
      total: '24.61',
    },
  },
  information: {
    ...HOSPITAL_2023.information,
    'procurement-total': '7310.40',
    'procurement-goods': '5120.00',
    'procurement-works': '640.40',
    'procurement-services': '1550.00',
    'vehicles-total': '8',
    'vehicle-other': '2',
    'equipment-over-million': '61',
  },
};

/** A hospital: most money is earned with patients; business, a superior's subsidy, savings used and distributed, no funds. */
export const CHEST_HOSPITAL = figuresOf(tablesOf(HOSPITAL_2023), { year: 2023, department: '临江省胸科医院' });

/** The same hospital a year before. */
export const CHEST_HOSPITAL_BEFORE = figuresOf(tablesOf(HOSPITAL_2022), { year: 2022, department: '临江省胸科医院' });
