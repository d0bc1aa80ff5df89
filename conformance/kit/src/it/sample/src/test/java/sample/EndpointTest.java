package sample;

import dev.framecheck.kit.Target;
import dev.framecheck.kit.junit.ConformanceTests;

class EndpointTest extends ConformanceTests {

  @Override
  protected Target target() {
    return new EndpointTarget("my library", Endpoint::new);
  }
}
