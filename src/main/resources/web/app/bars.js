// Draws stacked bars from the table that follows them: rows are the bars, columns with data-series the parts. Patterns
// tell the parts apart where colours do not.
import * as echarts from 'echarts/core';
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([BarChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const COLOURS = ['--h-accent', '--h-good', '--h-bad', '--h-cool', '--h-muted', '--h-mark-line'];
const MOST = 12;
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const words = (cell) => cell.textContent.trim();

function parts(table) {
    return [...table.tHead.rows[0].cells]
        .map((cell, column) => ({ column, name: words(cell), colour: cell.dataset.series }))
        .filter((part) => part.colour !== undefined);
}

function axis(upright, names, ink) {
    const label = { color: ink, width: upright ? undefined : 110, overflow: 'truncate', interval: upright ? 'auto' : 0, hideOverlap: upright };
    return { type: 'category', data: names, inverse: !upright, axisLabel: label, axisTick: { show: false }, axisLine: { lineStyle: { color: colour('--h-line') } } };
}

function options(table, upright) {
    const rows = [...table.tBodies[0].rows].slice(0, upright ? 400 : MOST);
    const ink = colour('--h-muted');
    const line = colour('--h-line');
    const category = axis(upright, rows.map((row) => words(row.cells[0])), ink);
    const amount = { type: 'value', minInterval: 1, axisLabel: { color: ink }, splitLine: { lineStyle: { color: line } } };
    const all = parts(table);
    return {
        aria: { enabled: true, decal: { show: true } },
        animation: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
        grid: { left: 8, right: 16, top: all.length > 1 ? 34 : 12, bottom: 6, containLabel: true },
        legend: all.length > 1 ? { top: 0, left: 0, textStyle: { color: ink }, itemHeight: 11 } : undefined,
        tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, backgroundColor: colour('--h-card'), borderColor: line, textStyle: { color: colour('--h-ink') } },
        xAxis: upright ? category : amount,
        yAxis: upright ? amount : category,
        series: all.map((part) => ({
            type: 'bar', stack: 'all', name: part.name, barMaxWidth: 26, color: colour(COLOURS[Number(part.colour)]),
            data: rows.map((row) => Number(row.cells[part.column].dataset.value)),
        })),
    };
}

export function barCharts(root) {
    root.querySelectorAll('[data-bars]').forEach((chart) => {
        const table = document.getElementById(chart.dataset.bars);
        const upright = chart.dataset.upright !== undefined;
        const many = Math.min(table.tBodies[0].rows.length, MOST);
        chart.style.height = upright ? '13rem' : `${3.4 + many * 2.1}rem`;
        const drawn = echarts.init(chart, null, { renderer: 'svg' });
        drawn.setOption(options(table, upright));
        drawn.on('click', (bar) => table.tBodies[0].rows[bar.dataIndex].querySelector('a')?.click());
        window.addEventListener('resize', () => drawn.resize());
    });
}
