import type { Profile } from '../profile';

/** 类, 款 and 项 of an account, what it was for, and how it compares with its budget. */
function accountPattern(): string {
  return (
    '{{ 项.序号 }}、{{ 项.类名 }}（类）{{ 项.款名 }}（款）{{ 项.名称 }}（项）。主要用于：{{ 项.用途 }}。' +
    '年初预算为{{ 项.年初预算 | 金额 }}万元，支出决算为{{ 项.金额 | 金额 }}万元{{ 项.金额 | 占比: 项.年初预算, "，完成年初预算的" }}。' +
    '{{ 项.金额 | 按高低: 项.年初预算, "决算数大于预算数的主要原因：", "决算数小于预算数的主要原因：", ' +
    '"决算数与预算数持平", "决算数与预算数不同的主要原因：" }}{{ 项.预算差异原因 }}。'
  );
}

/** One of the three items of “三公”经费 against last year. */
function changePattern(item: string, name: string): string {
  return `${name}支出决算{{ ${item}.决算 | 增减: ${item}.上年 }}`;
}

function changeReasonPattern(item: string, name: string): string {
  return (
    `{% if ${item}.有变化.成立 %}${name}支出{{ ${item}.决算 | 按高低: ${item}.上年, "增加", "减少", "", "变化" }}` +
    `的主要原因是{{ ${item}.原因 }}。{% endif %}`
  );
}

/** The wording of Shanghai's districts: nine tables without numbers, “三公”经费 before the funds. */
export const shanghai: Profile = {
  id: 'shanghai',
  name: '上海（九张表）',
  tables: {
    summary: '收入支出决算总表',
    revenue: '收入决算表',
    expenditure: '支出决算表',
    'fiscal-summary': '财政拨款收入支出决算总表',
    'general-budget': '一般公共预算财政拨款支出决算表',
    'basic-expenditure': '一般公共预算财政拨款基本支出决算表',
    'three-public': '“三公”经费支出决算表',
    'government-fund': '政府性基金预算财政拨款收入支出决算表',
    'state-capital': '国有资本经营预算财政拨款收入支出决算表',
  },
  separators: false,
  changePercent: 'fixed',
  words: {
    increase: '增加',
    decrease: '减少',
    rise: '增长',
    fall: '下降',
    unchanged: '持平',
    nothingSpent: '',
    lineEnd: '；',
    lastLineEnd: '。',
    enumeration: '、',
  },
  title: '{{ 部门 }}{{ 年度 }}年度部门决算情况说明',
  sections: [
    {
      id: 'summary',
      title: '一、收入支出决算总体情况说明',
      paragraphs: [
        {
          id: 'summary.total',
          text:
            '{{ 部门 }}{{ 年度 }}年度收入支出总计{{ 收入总计 | 金额 }}万元。' +
            '与{{ 上年度 }}年度相比，收入支出总计{{ 收入总计 | 增减: 上年收入总计 }}。{{ 收支原因 | 附: "主要原因：", "。" }}',
        },
      ],
    },
    {
      id: 'revenue',
      title: '二、收入决算情况说明',
      paragraphs: [
        {
          id: 'revenue.total',
          text:
            '本年收入合计{{ 收入合计 | 金额 }}万元{% if 收入来源.有 %}，其中：{{ 收入来源 | 待填: "。" }}{% for 项 in 收入来源.各项 %}' +
            '{{ 项.名称 }}{{ 项.金额 | 金额 }}万元{{ 项.金额 | 占比: 收入合计, "，占" }}{% unless forloop.last %}；{% else %}。{% endunless %}' +
            '{% endfor %}{% else %}。{% endif %}',
        },
      ],
    },
    {
      id: 'expenditure',
      title: '三、支出决算情况说明',
      paragraphs: [
        {
          id: 'expenditure.total',
          text:
            '本年支出合计{{ 支出合计 | 金额 }}万元{% if 支出构成.有 %}，其中：{{ 支出构成 | 待填: "。" }}{% for 项 in 支出构成.各项 %}' +
            '{{ 项.名称 }}{{ 项.金额 | 金额 }}万元{{ 项.金额 | 占比: 支出合计, "，占" }}{% unless forloop.last %}；{% else %}。{% endunless %}' +
            '{% endfor %}{% else %}。{% endif %}',
        },
      ],
    },
    {
      id: 'fiscal-summary',
      title: '四、财政拨款收入支出决算总体情况说明',
      paragraphs: [
        {
          id: 'fiscal-summary.total',
          text:
            '{{ 部门 }}{{ 年度 }}年度财政拨款收入支出总计{{ 财政拨款收入总计 | 金额 }}万元。' +
            '与{{ 上年度 }}年度相比，财政拨款收入支出总计{{ 财政拨款收入总计 | 增减: 上年财政拨款收入总计 }}。' +
            '{{ 财政拨款收支原因 | 附: "主要原因：", "。" }}',
        },
      ],
    },
    {
      id: 'general-budget',
      title: '五、一般公共预算财政拨款支出决算情况说明',
      paragraphs: [
        { id: 'general-budget.heading-total', heading: 2, text: '（一）一般公共预算财政拨款支出决算总体情况' },
        {
          id: 'general-budget.total',
          text:
            '一般公共预算财政拨款支出{{ 一般公共支出 | 金额 }}万元{{ 一般公共支出 | 占比: 支出合计, "，占本年支出合计的" }}。' +
            '与{{ 上年度 }}年度相比，一般公共预算财政拨款支出{{ 一般公共支出 | 增减: 上年一般公共支出 }}。' +
            '{{ 一般公共原因 | 附: "主要原因：", "。" }}',
        },
        { id: 'general-budget.heading-structure', heading: 2, text: '（二）一般公共预算财政拨款支出决算结构情况' },
        {
          id: 'general-budget.structure',
          text:
            '一般公共预算财政拨款支出{{ 一般公共支出 | 金额 }}万元{% if 一般公共各类.有 %}，主要用于以下方面：{{ 一般公共各类 | 待填: "。" }}' +
            '{% for 项 in 一般公共各类.各项 %}{{ 项.名称 }}（类）{{ 项.金额 | 金额 }}万元{{ 项.金额 | 占比: 一般公共支出, "，占" }}' +
            '{% unless forloop.last %}；{% else %}。{% endunless %}{% endfor %}{% else %}。{% endif %}',
        },
        { id: 'general-budget.heading-details', heading: 2, text: '（三）一般公共预算财政拨款支出决算具体情况' },
        {
          id: 'general-budget.details',
          text:
            '一般公共预算财政拨款支出年初预算为{{ 一般公共年初预算 | 金额 }}万元，支出决算为{{ 一般公共支出 | 金额 }}万元' +
            '{{ 一般公共支出 | 占比: 一般公共年初预算, "，完成年初预算的" }}。' +
            '{{ 一般公共支出 | 按高低: 一般公共年初预算, "决算数大于预算数的主要原因：", "决算数小于预算数的主要原因：", ' +
            '"决算数与预算数持平", "决算数与预算数不同的主要原因：" }}{{ 一般公共预算差异原因 }}。{% if 一般公共各项.有 %}其中：{% endif %}',
        },
        { id: 'general-budget.item', each: '一般公共各项', text: accountPattern() },
      ],
    },
    {
      id: 'basic-expenditure',
      title: '六、一般公共预算财政拨款基本支出决算情况说明',
      paragraphs: [
        {
          id: 'basic-expenditure.total',
          text:
            '一般公共预算财政拨款基本支出{{ 基本支出 | 金额 }}万元。其中：' +
            '人员经费{{ 人员经费 | 金额 }}万元{{ 人员经费科目 | 列举: "，主要包括：" }}；' +
            '公用经费{{ 公用经费 | 金额 }}万元{{ 公用经费科目 | 列举: "，主要包括：" }}。',
        },
      ],
    },
    {
      id: 'three-public',
      title: '七、“三公”经费财政拨款支出决算情况说明',
      paragraphs: [
        { id: 'three-public.none', unless: '有三公经费', text: '{{ 部门 }}{{ 年度 }}年度无“三公”经费财政拨款支出。' },
        {
          id: 'three-public.heading-total',
          heading: 2,
          when: '有三公经费',
          text: '（一）“三公”经费财政拨款支出决算总体情况说明',
        },
        {
          id: 'three-public.total',
          when: '有三公经费',
          text:
            '“三公”经费财政拨款支出年初预算为{{ 三公.预算 | 金额 }}万元，支出决算为{{ 三公.决算 | 金额 }}万元' +
            '{{ 三公.决算 | 占比: 三公.预算, "，完成预算的" }}，其中：' +
            '因公出国（境）费决算为{{ 出国.决算 | 金额 }}万元{{ 出国.决算 | 占比: 出国.预算, "，完成预算的" }}；' +
            '公务用车购置及运行维护费支出决算为{{ 车辆.决算 | 金额 }}万元{{ 车辆.决算 | 占比: 车辆.预算, "，完成预算的" }}；' +
            '公务接待费支出决算为{{ 接待.决算 | 金额 }}万元{{ 接待.决算 | 占比: 接待.预算, "，完成预算的" }}。' +
            '{{ 年度 }}年度“三公”经费支出{{ 三公.决算 | 按高低: 三公.预算, "决算数大于预算数的主要原因：", ' +
            '"决算数小于预算数的主要原因：", "决算数与预算数持平", "决算数与预算数不同的主要原因：" }}{{ 三公.预算差异原因 }}。',
        },
        {
          id: 'three-public.change',
          when: '有三公经费',
          text:
            '{{ 年度 }}年度“三公”经费财政拨款支出决算数{{ 三公.决算 | 按高低: 三公.上年, "比", "比", "与", "比" }}{{ 上年度 }}年度' +
            `{{ 三公.决算 | 增减: 三公.上年 }}，其中：${changePattern('出国', '因公出国（境）费')}；` +
            `${changePattern('车辆', '公务用车购置及运行维护费')}；${changePattern('接待', '公务接待费')}。` +
            changeReasonPattern('出国', '因公出国（境）费') +
            changeReasonPattern('车辆', '公务用车购置及运行维护费') +
            changeReasonPattern('接待', '公务接待费'),
        },
        {
          id: 'three-public.heading-details',
          heading: 2,
          when: '有三公经费',
          text: '（二）“三公”经费财政拨款支出决算具体情况说明',
        },
        {
          id: 'three-public.details',
          when: '有三公经费',
          text:
            '“三公”经费财政拨款支出决算中，因公出国（境）费支出决算{{ 出国.决算 | 金额 }}万元{{ 出国.决算 | 占比: 三公.决算, "，占" }}；' +
            '公务用车购置及运行维护费支出决算{{ 车辆.决算 | 金额 }}万元{{ 车辆.决算 | 占比: 三公.决算, "，占" }}；' +
            '公务接待费支出决算{{ 接待.决算 | 金额 }}万元{{ 接待.决算 | 占比: 三公.决算, "，占" }}。具体情况如下：',
        },
        {
          id: 'three-public.abroad',
          when: '有三公经费',
          text:
            '1、因公出国（境）费支出{{ 出国.决算 | 金额 }}万元。{% if 有出国费.成立 %}' +
            '全年安排因公出国（境）团组{{ 出国.团组 | 数量 }}个、累计{{ 出国.人次 | 数量 }}人次。开支内容包括：{{ 出国.用途 }}。{% endif %}',
        },
        {
          id: 'three-public.vehicles',
          when: '有三公经费',
          text:
            '2、公务用车购置及运行维护费支出{{ 车辆.决算 | 金额 }}万元。其中：公务用车购置支出为{{ 购置.决算 | 金额 }}万元。' +
            '{% if 有购置费.成立 %}主要用于{{ 购置.用途 }}，购置{{ 购置.辆数 | 数量 }}辆。{% endif %}' +
            '公务用车运行维护支出{{ 运行.决算 | 金额 }}万元。{{ 运行.用途 | 附: "主要用于", "。" }}' +
            '{{ 年度 }}年，{{ 部门 }}所属各预算单位开支财政拨款的公务用车保有量为{{ 运行.保有量 | 数量 }}辆。',
        },
        {
          id: 'three-public.reception',
          when: '有三公经费',
          text:
            '3、公务接待费支出{{ 接待.决算 | 金额 }}万元。{% if 有接待费.成立 %}其中：国内公务接待支出{{ 国内接待.金额 | 金额 }}万元' +
            '（含外宾接待支出{{ 外事接待.金额 | 金额 }}万元）。主要用于{{ 接待.用途 }}，{{ 国内接待.批次 | 数量 }}批次、' +
            '{{ 国内接待.人次 | 数量 }}人次，其中：接待外宾{{ 外事接待.批次 | 数量 }}批次、{{ 外事接待.人次 | 数量 }}人次。{% endif %}',
        },
      ],
    },
    {
      id: 'government-fund',
      title: '八、政府性基金预算财政拨款收入支出决算情况说明',
      paragraphs: [
        {
          id: 'government-fund.none',
          unless: '有政府性基金',
          text: '{{ 部门 }}{{ 年度 }}年度无政府性基金预算财政拨款收入和支出。',
        },
        {
          id: 'government-fund.total',
          when: '有政府性基金',
          text:
            '政府性基金预算财政拨款收入{{ 基金收入 | 金额 }}万元，支出{{ 基金支出 | 金额 }}万元' +
            '{% if 基金各项.有 %}，支出具体情况如下：{% else %}。{% endif %}',
        },
        { id: 'government-fund.item', when: '有政府性基金', each: '基金各项', text: accountPattern() },
      ],
    },
    {
      id: 'state-capital',
      title: '九、国有资本经营预算财政拨款收入支出决算情况说明',
      paragraphs: [
        {
          id: 'state-capital.none',
          unless: '有国有资本经营',
          text: '{{ 部门 }}{{ 年度 }}年度无国有资本经营预算财政拨款收入和支出。',
        },
        {
          id: 'state-capital.total',
          when: '有国有资本经营',
          text:
            '国有资本经营预算财政拨款收入{{ 国资收入 | 金额 }}万元，支出{{ 国资支出 | 金额 }}万元' +
            '{% if 国资各项.有 %}，支出具体情况如下：{% else %}。{% endif %}',
        },
        { id: 'state-capital.item', when: '有国有资本经营', each: '国资各项', text: accountPattern() },
      ],
    },
    {
      id: 'performance',
      title: '十、预算绩效管理工作开展情况说明',
      paragraphs: [
        {
          id: 'performance.work',
          text:
            '{{ 部门 }}{{ 年度 }}年度预算绩效管理工作开展情况如下：本部门建立了如下预算绩效管理制度：{{ 绩效制度 }}，' +
            '建立了{{ 绩效机制 }}的预算绩效管理工作机制；全过程绩效管理实施情况：' +
            '编报绩效目标的{{ 年度 }}年度项目{{ 绩效目标.项目数 | 数量 }}个，涉及预算金额{{ 绩效目标.金额 | 金额 }}万元；' +
            '绩效跟踪评价的{{ 年度 }}年度项目{{ 绩效跟踪.项目数 | 数量 }}个，涉及预算金额{{ 绩效跟踪.金额 | 金额 }}万元；' +
            '绩效自评的{{ 年度 }}年度项目{{ 绩效项目数 | 数量 }}个，涉及预算金额{{ 绩效资金 | 金额 }}万元，' +
            '平均得分{{ 绩效得分 | 数量 }}分（其中，评为“优”{{ 绩效等级.优 | 数量 }}个；“良”{{ 绩效等级.良 | 数量 }}个；' +
            '“合格”{{ 绩效等级.合格 | 数量 }}个；“不合格”{{ 绩效等级.不合格 | 数量 }}个。' +
            '绩效自评中共发现问题{{ 绩效问题.发现 | 数量 }}个，已经完成整改的{{ 绩效问题.已整改 | 数量 }}个，' +
            '正在整改的{{ 绩效问题.整改中 | 数量 }}个）。',
        },
      ],
    },
    {
      id: 'other-matters',
      title: '十一、其他重要事项情况说明',
      paragraphs: [
        { id: 'operation.heading', heading: 2, text: '（一）机关运行经费支出情况说明' },
        { id: 'operation.none', unless: '有机关运行经费', text: '{{ 部门 }}{{ 年度 }}年度无机关运行经费支出。' },
        {
          id: 'operation.total',
          when: '有机关运行经费',
          text:
            '机关运行经费支出{{ 机关运行经费 | 金额 }}万元，{{ 机关运行经费 | 按高低: 上年机关运行经费, "比", "比", "与", "比" }}{{ 上年度 }}年度' +
            '{{ 机关运行经费 | 增减: 上年机关运行经费 }}。{{ 机关运行原因 | 附: "主要原因是", "。" }}',
        },
        { id: 'procurement.heading', heading: 2, text: '（二）政府采购情况说明' },
        {
          id: 'procurement.total',
          text:
            '{{ 部门 }}{{ 年度 }}年度政府采购金额（以合同签订为准）为{{ 采购总额 | 金额 }}万元，其中：货物采购金额{{ 采购货物 | 金额 }}万元、' +
            '工程采购金额{{ 采购工程 | 金额 }}万元、服务采购金额{{ 采购服务 | 金额 }}万元。' +
            '授予中小企业合同金额{{ 中小企业 | 金额 }}万元，其中：授予小微企业合同金额{{ 小微企业 | 金额 }}万元。',
        },
        { id: 'assets.heading', heading: 2, text: '（三）国有资产占用情况说明' },
        {
          id: 'assets.total',
          text:
            '截至{{ 年度 }}年12月31日，{{ 部门 }}共有车辆{{ 车辆合计 | 数量 }}辆，其中：{% for 项 in 车辆全部.各项 %}' +
            '{{ 项.名称 }}{{ 项.数量 | 数量 }}辆{% unless forloop.last %}、{% endunless %}{% endfor %}。' +
            '单价100万元（含）以上设备（不含车辆）{{ 大型设备 | 数量 }}台（套）。',
        },
      ],
    },
  ],
};
