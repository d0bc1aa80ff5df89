package sample;

/** An endpoint with a fault: it does not look at the reserved bits. */
public class CarelessEndpoint extends Endpoint {

  public CarelessEndpoint(long limit, Listener listener) {
    super(limit, listener);
  }

  @Override
  protected int reservedBits() {
    return 0;
  }
}
