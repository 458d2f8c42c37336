// Draws entries per day from the table beside it, so that both always say the same; ticks all boxes of a list at once.
import * as echarts from 'echarts/core';
import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([BarChart, GridComponent, TooltipComponent, SVGRenderer]);

function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function options(table) {
    const rows = [...table.querySelectorAll('[data-day]')];
    const ink = colour('--h-muted');
    return {
        grid: { left: 34, right: 8, top: 12, bottom: 24 },
        tooltip: { trigger: 'axis' },
        xAxis: { type: 'category', data: rows.map((row) => row.dataset.day), axisLabel: { color: ink, hideOverlap: true } },
        yAxis: { minInterval: 1, axisLabel: { color: ink }, splitLine: { lineStyle: { color: colour('--h-line') } } },
        series: [{ type: 'bar', name: 'Entries', data: rows.map((row) => Number(row.dataset.entries)), color: colour('--h-accent') }],
    };
}

export function dayCharts(root) {
    root.querySelectorAll('[data-days-chart]').forEach((chart) => {
        const drawn = echarts.init(chart, null, { renderer: 'svg' });
        drawn.setOption(options(document.getElementById(chart.dataset.daysChart)));
        window.addEventListener('resize', () => drawn.resize());
    });
}

export function checkAll(root) {
    root.querySelectorAll('[data-check-all]').forEach((all) => {
        all.addEventListener('change', () => {
            all.form.querySelectorAll(`input[name="${all.dataset.checkAll}"]`).forEach((box) => {
                box.checked = all.checked;
            });
        });
    });
}
