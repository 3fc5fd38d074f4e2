// Solves one program after the other with HiGHS (WebAssembly), away from the thread that answers requests.
import { parentPort } from 'node:worker_threads';
import loadHighs from 'highs';

const highs = await loadHighs({ print: () => undefined, printErr: () => undefined });
const { modelStatus, objectiveSense, solutionStatus, variableType } = highs.constants;

function modelOf({ columns, rows }) {
  const starts = [0];
  const indices = [];
  const values = [];
  for (const row of rows) {
    indices.push(...row.columns);
    values.push(...row.coefficients);
    starts.push(indices.length);
  }
  const model = {
    numCols: columns.length, numRows: rows.length, sense: objectiveSense.maximize,
    colCost: columns.map(({ objective }) => objective), colLower: columns.map(({ lower }) => lower), colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower ?? -highs.infinity), rowUpper: rows.map(({ upper }) => upper ?? highs.infinity),
    matrix: { format: 'csr', numRows: rows.length, numCols: columns.length, starts, indices, values },
  };
  if (!columns.some(({ integer }) => integer)) return model;
  return { ...model, integrality: columns.map(({ integer }) => (integer ? variableType.integer : variableType.continuous)) };
}

function optionsOf({ timeLimitMs, nodeLimit }) {
  const options = { output_flag: false, time_limit: timeLimitMs / 1000, mip_rel_gap: 0, mip_abs_gap: 0 };
  return nodeLimit === null ? options : { ...options, mip_max_nodes: nodeLimit };
}

function answerOf(model, isMixed) {
  const status = model.getModelStatus();
  if (status === modelStatus.infeasible) return { status: 'infeasible' };
  const isOptimal = status === modelStatus.optimal;
  if (!isOptimal && !(isMixed && model.info.get('primal_solution_status') === solutionStatus.feasible)) return { status: 'failed' };
  const { colValue, rowDual } = model.getSolution();
  const bound = isMixed ? model.info.get('mip_dual_bound') : model.getObjectiveValue();
  return {
    status: isOptimal ? 'optimal' : 'feasible', values: [...colValue], objective: model.getObjectiveValue(),
    bound: Number.isFinite(bound) ? bound : null, duals: isMixed ? null : [...rowDual],
  };
}

function solve(program) {
  const isMixed = program.columns.some(({ integer }) => integer);
  return highs.withModel(modelOf(program), (model) => {
    model.options.set(optionsOf(program));
    if (program.start !== null && isMixed) model.setSolution({ colValue: [...program.start] });
    model.run();
    return answerOf(model, isMixed);
  });
}

parentPort.on('message', ({ id, program }) => {
  const from = performance.now();
  try {
    parentPort.postMessage({ id, answer: solve(program), elapsedMs: performance.now() - from });
  } catch {
    // After an abort the WebAssembly instance is not to be trusted: this thread is ended, the next program gets a new one.
    parentPort.postMessage({ id, answer: { status: 'failed' }, elapsedMs: performance.now() - from, broken: true });
  }
});
parentPort.postMessage({ ready: true });
