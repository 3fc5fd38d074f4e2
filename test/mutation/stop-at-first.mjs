import { TestEnvironment } from 'jest-environment-node';

/** One failure says that the mutant is seen: the tests after it are skipped. (jest's own `bail` stops between files, and there is one.) */
export default class StopAtFirst extends TestEnvironment {
  failed = false;

  async handleTestEvent(event) {
    if (event.name === 'test_fn_failure' || event.name === 'hook_failure') this.failed = true;
    if (event.name === 'test_start' && this.failed) event.test.mode = 'skip';
  }
}
