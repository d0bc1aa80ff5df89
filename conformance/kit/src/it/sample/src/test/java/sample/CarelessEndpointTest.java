package sample;

import dev.framecheck.kit.Target;
import dev.framecheck.kit.junit.ConformanceTests;

class CarelessEndpointTest extends ConformanceTests {

  @Override
  protected Target target() {
    return new EndpointTarget("my library with a fault", CarelessEndpoint::new);
  }
}
