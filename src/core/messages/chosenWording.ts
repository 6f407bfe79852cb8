/** Why a wording was taken that nobody chose. */
export const chosenWording = {
  region: (region: string, name: string) => `表中写有“${region}”，情况说明按“${name}”的写法；可以改。`,
  layout: (name: string, number: string | null) =>
    `表格${number === null ? '没有公开表号，各表' : `编号（公开${number}…）`}与“${name}”相同，情况说明按它的写法；可以改。`,
  unknown: (name: string) => `无法识别表格是哪个地区的版式，情况说明暂按“${name}”的写法生成，请选定写法。`,
} as const;
