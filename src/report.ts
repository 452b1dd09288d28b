export {
  type ChartSpec,
  type ChartTools,
  type KeynessRow,
  loadChartTools,
  type MatrixRow,
  type PointRow,
  renderChart,
  type ShiftRow,
  type TimelineRow,
} from './report/charts.ts'
export { type Shown, type ShowOptions, show } from './report/display.ts'
export { type Item as ReportItem, type RenderOptions, type ReportTables, renderReport } from './report/html.ts'
export { withProgress } from './report/progress.ts'
