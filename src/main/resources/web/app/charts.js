// Draws charts from the table beside each, so that both always say the same.
import * as echarts from 'echarts/core';
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([BarChart, LineChart, ScatterChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

const SYMBOLS = { YES: 'triangle', NO: 'diamond', UNCLEAR: 'circle' };

function points(table) {
    return [...table.querySelectorAll('[data-at]')].map((row) => ({
        value: [row.dataset.at, Number(row.dataset.likelihood)],
        name: row.dataset.title,
        symbol: SYMBOLS[row.dataset.leaning],
        itemStyle: { opacity: row.dataset.status === 'DISMISSED' ? 0.25 : 0.9 },
    }));
}

// The highest likelihood of the flags so far that nobody has dismissed.
function soFar(chart, table) {
    const rows = [...table.querySelectorAll('[data-at]')].filter((row) => row.dataset.status !== 'DISMISSED').sort((one, other) => one.dataset.at.localeCompare(other.dataset.at));
    let highest = 0;
    const steps = rows.map((row) => {
        highest = Math.max(highest, Number(row.dataset.likelihood));
        return [row.dataset.at, highest];
    });
    return [[chart.dataset.asked, 0], ...steps, [new Date().toISOString(), highest]];
}

function lines(chart) {
    const marks = [{ xAxis: chart.dataset.asked, label: { formatter: chart.dataset.askedName } }];
    if (chart.dataset.deadline) {
        marks.push({ xAxis: chart.dataset.deadline, label: { formatter: chart.dataset.deadlineName } });
    }
    return marks;
}

function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function options(chart, table) {
    const ink = colour('--h-muted');
    return {
        grid: { left: 44, right: 24, top: 24, bottom: 28 },
        tooltip: { formatter: (point) => `${Math.round(point.value[1])} % — ${echarts.format.encodeHTML(point.name)}` },
        xAxis: { type: 'time', min: chart.dataset.asked, axisLabel: { color: ink, hideOverlap: true } },
        yAxis: { min: 0, max: 100, axisLabel: { formatter: '{value} %', color: ink }, splitLine: { lineStyle: { color: colour('--h-line') } } },
        series: [{
            type: 'line', step: 'end', data: soFar(chart, table), symbol: 'none', silent: true, color: colour('--h-cool'), lineStyle: { width: 2 }, areaStyle: { opacity: 0.07 },
        }, {
            type: 'scatter', symbolSize: 13, data: points(table), color: colour('--h-accent'),
            markLine: { symbol: 'none', silent: true, lineStyle: { color: ink }, label: { color: ink }, data: lines(chart) },
        }],
    };
}

export function evidenceCharts(root) {
    root.querySelectorAll('[data-evidence-chart]').forEach((chart) => {
        const table = document.getElementById(chart.dataset.evidenceChart);
        const drawn = echarts.init(chart, null, { renderer: 'svg' });
        drawn.setOption(options(chart, table));
        window.addEventListener('resize', () => drawn.resize());
    });
}

function replayOptions(chart, table) {
    const ink = colour('--h-muted');
    const rows = [...table.querySelectorAll('[data-threshold]')];
    const marks = [...new Set([chart.dataset.current, chart.dataset.chosen])]
        .map((at) => ({ xAxis: `${at} %`, label: { formatter: at === chart.dataset.current ? chart.dataset.currentName : chart.dataset.chosenName } }));
    const axis = { nameTextStyle: { color: ink }, axisLabel: { color: ink }, splitLine: { lineStyle: { color: colour('--h-line') } } };
    return {
        grid: { left: 56, right: 56, top: 44, bottom: 28 },
        legend: { top: 0, textStyle: { color: ink } },
        tooltip: { trigger: 'axis' },
        xAxis: { type: 'category', data: rows.map((row) => `${row.dataset.threshold} %`), axisLabel: { color: ink } },
        yAxis: [{ ...axis, minInterval: 1 }, { ...axis, min: 0, max: 100, axisLabel: { formatter: '{value} %', color: ink }, splitLine: { show: false } }],
        series: [
            {
                name: chart.dataset.flaggedName, type: 'bar', data: rows.map((row) => Number(row.dataset.flagged)), color: colour('--h-cool'),
                markLine: { symbol: 'none', silent: true, lineStyle: { color: ink }, label: { color: ink }, data: marks },
            },
            {
                name: chart.dataset.rightName, type: 'line', yAxisIndex: 1, color: colour('--h-accent'), symbolSize: 8,
                data: rows.map((row) => (row.dataset.right === '' ? null : Number(row.dataset.right))),
            },
        ],
    };
}

export function replayCharts(root) {
    root.querySelectorAll('[data-replay-chart]').forEach((chart) => {
        const drawn = echarts.init(chart, null, { renderer: 'svg' });
        drawn.setOption(replayOptions(chart, document.getElementById(chart.dataset.replayChart)));
        window.addEventListener('resize', () => drawn.resize());
    });
}
