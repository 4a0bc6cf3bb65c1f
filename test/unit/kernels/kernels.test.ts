import assert from 'node:assert/strict';
import { kernelBinTables } from '../../../src/core/binTables';
import { kernels, loadKernels } from '../../../src/core/kernels';
import { withoutKernels } from '../../../src/core/webAssembly';

describe('the kernels', () => {
  it('are there, once', () => {
    assert.ok(kernels());
    assert.equal(kernels(), kernels());
  });
  it('are not where there is no WebAssembly, or none with SIMD', () => {
    assert.equal(loadKernels(undefined), undefined);
    class Refusing extends WebAssembly.Module {
      constructor() {
        super(new Uint8Array(0));
      }
    }
    assert.equal(loadKernels({ Module: Refusing, Instance: WebAssembly.Instance }), undefined);
  });
  it('stay away while the reference runs alone, and come back after an error', () => {
    assert.equal(
      withoutKernels(() => kernels()),
      undefined,
    );
    assert.throws(() =>
      withoutKernels(() => {
        throw new Error('within');
      }),
    );
    assert.ok(kernels());
  });
  it('take less than 10 MiB, and never detach it, which would cost all code compiled for typed arrays', () => {
    const own = loadKernels(WebAssembly);
    assert.ok(own);
    const { buffer } = own.run.memory;
    assert.ok(buffer.byteLength < 10 * 1024 * 1024);
    kernelBinTables(own, true).load(Float64Array.of(0.101), 0, 1);
    own.run.quantize(1, 64, -128, 127, 1 / 64);
    assert.equal(own.input[0], 0.09375);
    assert.equal(own.run.memory.buffer, buffer);
    assert.ok(own.totals.fine.byteOffset + own.totals.fine.byteLength <= buffer.byteLength);
  });
});
