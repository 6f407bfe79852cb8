import type { SectionPattern } from '../../wording/profile';

/** 十: running expenses, procurement, assets and performance. */
export const otherMatters: readonly SectionPattern[] = [
  {
    id: 'other-matters',
    title: '十、其他重要事项情况说明',
    paragraphs: [
      { id: 'operation.heading', heading: 2, text: '（一）机关运行经费支出情况说明' },
      { id: 'operation.none', unless: '有机关运行经费', text: '本部门（单位）无机关运行经费。' },
      {
        id: 'operation.total',
        when: '有机关运行经费',
        text:
          '{{ 年度 }}年度机关运行经费支出{{ 机关运行经费 | 金额 }}万元，{{ 机关运行经费 | 增减: 上年机关运行经费, "比上年度" }}' +
          '{{ 机关运行原因 | 附: "，主要原因是" }}。',
      },
      { id: 'procurement.heading', heading: 2, text: '（二）政府采购情况说明' },
      {
        id: 'procurement.total',
        text:
          '{{ 年度 }}年度政府采购支出总额{{ 采购总额 | 金额: "0" }}万元，其中：政府采购货物支出{{ 采购货物 | 金额: "0" }}万元、' +
          '政府采购工程支出{{ 采购工程 | 金额: "0" }}万元、政府采购服务支出{{ 采购服务 | 金额: "0" }}万元。' +
          '政府采购授予中小企业合同金额{{ 中小企业 | 金额: "0" }}万元{{ 中小企业 | 占比: 采购总额, "，占政府采购支出总额的" }}。' +
          '其中：授予小微企业合同金额{{ 小微企业 | 金额: "0" }}万元{{ 小微企业 | 占比: 采购总额, "，占政府采购支出总额的" }}。',
      },
      { id: 'assets.heading', heading: 2, text: '（三）国有资产占用情况说明' },
      {
        id: 'assets.total',
        text:
          '截至{{ 年度 }}年12月31日，本部门（单位）共有车辆{{ 车辆合计 | 数量 }}辆。' +
          '{% if 车辆各类.有 %}其中：{{ 车辆各类 | 待填 }}{% for 项 in 车辆各类.各项 %}' +
          '{{ 项.名称 }}{{ 项.数量 | 数量 }}辆{{ 项.说明 | 附: "，其他用车主要是" }}{% unless forloop.last %}，{% endunless %}' +
          '{% endfor %}。{% endif %}' +
          '单价100万元（含）以上设备（不含车辆）{{ 大型设备 | 数量 }}台（套）。',
      },
      { id: 'performance.heading', heading: 2, text: '（四）预算绩效情况说明' },
      { id: 'performance.heading-work', heading: 3, text: '1、预算绩效管理工作开展情况' },
      {
        id: 'performance.none',
        unless: '有绩效项目',
        text: '本部门（单位）{{ 年度 }}年度没有纳入绩效自评的项目。{{ 其他绩效工作 | 附: "", "。" }}',
      },
      {
        id: 'performance.work',
        when: '有绩效项目',
        text:
          '根据预算绩效管理要求，{{ 部门 }}部门按照“谁支出、谁自评”的原则，{% if 其他绩效工作.有 %}一是{% endif %}组织对{{ 年度 }}年度预算安排的所有项目资金' +
          '全面开展了绩效自评，涉及一级项目{{ 绩效项目数 | 数量 }}个，资金{{ 绩效资金 | 数额 }}万元，' +
          '其中一般公共预算项目支出{{ 绩效一般公共 | 数额 }}万元、政府性基金预算项目支出{{ 绩效政府性基金 | 数额 }}万元、' +
          '国有资本经营预算项目支出{{ 绩效国有资本 | 数额 }}万元、社会保险基金预算项目支出{{ 绩效社保基金 | 数额 }}万元。' +
          '自评结果为：{{ 自评结果 }}。{{ 其他绩效工作 | 附: "二是", "。" }}',
      },
      { id: 'performance.heading-other', heading: 3, text: '2、其他需要说明的事项' },
      { id: 'performance.other', text: '{{ 其他事项 }}。' },
    ],
  },
];
